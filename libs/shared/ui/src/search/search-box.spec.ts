import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { allByRole, byRole, press, type } from '../testing/by-role';
import { Announcer } from '../feedback/announcer';
import { SearchBox, type Search, type SearchFound, type SearchHit } from './search-box';

const HITS: readonly SearchHit[] = [
  { id: '1', title: 'Tamsin Orrell', detail: 'born 3 May 2002' },
  { id: '2', title: 'Marcus Ebdon', detail: 'born 9 June 1999' },
];

const found = (...hits: readonly SearchHit[]): SearchFound => ({ hits, said: `${hits.length} found` });

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
    const answers = new Map<string, (answer: SearchFound) => void>();
    start((text) => new Promise((resolve) => answers.set(text, resolve)));
    type(box(), 'm');
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(40);
    await typeAndWait('ma');
    await typeAndWait('mar');
    expect([...answers.keys()]).toEqual(['ma', 'mar']);
    answers.get('mar')?.(found(...HITS.slice(1)));
    answers.get('ma')?.(found(...HITS));
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
    expect(allByRole(root, 'option')).toHaveLength(1);
  });

  it('says when nobody is found and when it could not search', async () => {
    start((text) => (text === 'x' ? Promise.resolve(found()) : Promise.reject(new Error('away'))));
    await typeAndWait('x');
    expect(root.textContent).toContain('Nothing found for “x”.');
    await typeAndWait('y');
    expect(root.textContent).toContain('The search could not be made.');
  });

  it('closes on Escape and keeps what was typed', async () => {
    start(() => Promise.resolve(found(...HITS)));
    await typeAndWait('o');
    press(box(), 'Escape');
    fixture.detectChanges();
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(box().value).toBe('o');
  });

  it('shows what to begin with when it is opened, in groups, and says how much it is', async () => {
    const [tamsin, marcus] = HITS.map((hit) => ({ ...hit, group: 'Opened last' }));
    const lock = { id: 'lock', title: 'Lock the screen', detail: '', group: 'Screen' };
    start((text) => Promise.resolve(found(...(text === '' && tamsin && marcus ? [tamsin, marcus, lock] : []))));
    fixture.componentInstance.open();
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
    expect(document.activeElement).toBe(box());
    expect(allByRole(root, 'group').map((each) => each.getAttribute('aria-label'))).toEqual(['Opened last', 'Screen']);
    press(box(), 'ArrowUp');
    press(box(), 'Enter');
    expect(chosen).toEqual([lock]);
    await jest.advanceTimersByTimeAsync(100);
    expect(TestBed.inject(Announcer).message()).toBe('3 found');
  });

  it('takes the first of what is found where Enter was pressed before the answer, never what is still shown', async () => {
    const [tamsin, marcus] = HITS;
    start((text) => Promise.resolve(text === 'm' ? [marcus!] : [tamsin!]));
    await typeAndWait('t');
    type(box(), 'm');
    press(box(), 'Enter');
    expect(chosen).toEqual([]);
    await jest.advanceTimersByTimeAsync(150);
    expect(chosen).toEqual([marcus]);
  });

  it('says what could not be searched below what was found', async () => {
    start(() => Promise.resolve({ ...found(...HITS), missing: 'People could not be searched.' }));
    await typeAndWait('o');
    expect(allByRole(root, 'option')).toHaveLength(2);
    expect(root.textContent).toContain('People could not be searched.');
  });

  it('says that it was left, so that the focus can go back', async () => {
    const left = jest.fn();
    start(() => Promise.resolve(found(...HITS)));
    fixture.componentInstance.left.subscribe(left);
    await typeAndWait('o');
    press(box(), 'Escape');
    expect(left).toHaveBeenCalledTimes(1);
  });
});
