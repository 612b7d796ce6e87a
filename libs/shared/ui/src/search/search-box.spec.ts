import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole, press, type } from '../testing/by-role';
import { SearchBox, type Search, type SearchHit } from './search-box';

const HITS: readonly SearchHit[] = [
  { id: '1', title: 'Tamsin Orrell', detail: 'born 3 May 2002' },
  { id: '2', title: 'Marcus Ebdon', detail: 'born 9 June 1999' },
];

describe('SearchBox', () => {
  let fixture: ComponentFixture<SearchBox>;
  let root: HTMLElement;
  const chosen: SearchHit[] = [];
  const box = (): HTMLInputElement => byRole(root, 'combobox', 'Find a person');
  const typeAndWait = async (text: string): Promise<void> => {
    type(box(), text);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(150);
    fixture.detectChanges();
  };
  const start = (search: Search): void => {
    fixture = TestBed.createComponent(SearchBox);
    fixture.componentRef.setInput('label', 'Find a person');
    fixture.componentRef.setInput('search', search);
    fixture.componentInstance.chosen.subscribe((hit) => chosen.push(hit));
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    fixture.detectChanges();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    chosen.length = 0;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('finds after a pause and chooses with arrows and Enter', async () => {
    start(() => Promise.resolve(HITS));
    await typeAndWait('o');
    expect(allByRole(root, 'option').map((each) => each.textContent?.includes('born'))).toEqual([true, true]);
    expect(box().getAttribute('aria-expanded')).toBe('true');
    press(box(), 'ArrowDown');
    fixture.detectChanges();
    expect(document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Marcus');
    press(box(), 'Enter');
    fixture.detectChanges();
    expect(chosen).toEqual([HITS[1]]);
    expect(box().value).toBe('');
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('asks once for a word typed quickly, and shows only the answer to the last question', async () => {
    const answers = new Map<string, (hits: readonly SearchHit[]) => void>();
    start((text) => new Promise((resolve) => answers.set(text, resolve)));
    type(box(), 'm');
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(100);
    await typeAndWait('ma');
    await typeAndWait('mar');
    expect([...answers.keys()]).toEqual(['ma', 'mar']);
    answers.get('mar')?.(HITS.slice(1));
    answers.get('ma')?.(HITS);
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
    expect(allByRole(root, 'option')).toHaveLength(1);
  });

  it('says when nobody is found and when it could not search', async () => {
    start((text) => (text === 'x' ? Promise.resolve([]) : Promise.reject(new Error('away'))));
    await typeAndWait('x');
    expect(root.textContent).toContain('Nobody found for “x”.');
    await typeAndWait('y');
    expect(root.textContent).toContain('The search could not be made.');
  });

  it('closes on Escape and keeps what was typed', async () => {
    start(() => Promise.resolve(HITS));
    await typeAndWait('o');
    press(box(), 'Escape');
    fixture.detectChanges();
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(box().value).toBe('o');
  });
});
