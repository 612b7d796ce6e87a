import { namesIn } from './names-in-note';

describe('namesIn', () => {
  it.each([
    ['Tamsin found Friday the hardest.', ['Tamsin']],
    ['We heard tamsin’s plan.', ['Tamsin']],
    ['Orrell and Ebdon spoke.', ['Orrell', 'Ebdon']],
    ['All found Friday the hardest.', []],
    ['', []],
    ['Tamsinette is another.', []],
    ['Anna-Tamsin is one.', ['Tamsin']],
  ])('in %j finds %j', (note, names) => {
    expect(namesIn(note, ['Tamsin', 'Orrell', 'Ebdon'])).toEqual(names);
  });

  it('reads a name of two letters in its own case only', () => {
    expect(namesIn('Al spoke of his week.', ['Al'])).toEqual(['Al']);
    expect(namesIn('The al fresco group.', ['Al'])).toEqual([]);
  });

  it('reads names with other letters and signs as they are', () => {
    expect(namesIn('Élodie-Mae and O’Brien.', ['Élodie-Mae', 'O’Brien', '(J.)'])).toEqual(['Élodie-Mae', 'O’Brien']);
    expect(namesIn('J spoke.', ['', ' '])).toEqual([]);
  });
});
