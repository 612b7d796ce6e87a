import { FieldsPage } from '../testing/fields-page';
import { WITHDRAWAL_CHECK_FORM } from './withdrawal-check-form';
import type { WithdrawalCheckInput } from '@cairn/tracking-domain';

describe('the form of a withdrawal check', () => {
  let page: FieldsPage<WithdrawalCheckInput>;
  beforeEach(async () => {
    page = await FieldsPage.open(WITHDRAWAL_CHECK_FORM);
  });
  afterEach(() => page.close());

  const focused = (): string => {
    const group = document.activeElement?.closest('[role=radiogroup]');
    return document.getElementById(group?.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
  };

  it('begins with nothing asked, and says which day of the withdrawal phase it is', () => {
    expect(page.value).toMatchObject({
      day: '2026-03-04',
      craving: null,
      perceptualChange: null,
      suicidalThoughts: null,
    });
    expect(page.says()).toContain('Day 3 of the withdrawal phase');
    expect(page.says()).toContain('not a validated scale');
    expect(page.says()).toContain('0 of 16 asked');
    expect(page.refused).toEqual(['Rate at least one symptom, or answer about suicidal thoughts.']);
  });

  it('is filled in by digits, each going on to the next symptom; 0 is a rating', async () => {
    page.radio('Craving', '0 None').focus();
    for (const digit of ['3', '0', '2']) await page.key(digit);
    expect(page.value).toMatchObject({ craving: 3, anxiety: 0, lowMood: 2, irritability: null });
    expect(focused()).toBe('Irritability');
    expect(page.says()).toContain('3 of 16 asked');
    expect(page.refused).toEqual([]);
  });

  it('goes up and down without rating, left and right within a symptom, and takes a rating back', async () => {
    page.radio('Craving', '0 None').focus();
    await page.key('ArrowDown');
    await page.key('ArrowDown');
    expect(focused()).toBe('Low mood');
    await page.key('ArrowUp');
    await page.key('ArrowRight');
    expect(page.value).toMatchObject({ craving: null, anxiety: 1, lowMood: null });
    await page.key('Delete');
    expect(page.value.anxiety).toBeNull();
    await page.key('7');
    expect(page.value.anxiety).toBeNull();
  });

  it('says what to do where suicidal thoughts are told of, and can go back to "not asked"', async () => {
    await page.press(page.radio('Suicidal thoughts', 'Yes'));
    expect(page.value.suicidalThoughts).toBe(true);
    expect(page.says()).toContain('Stay with the person');
    await page.press(page.radio('Suicidal thoughts', 'No'));
    expect([page.value.suicidalThoughts, page.says().includes('Stay with')]).toEqual([false, false]);
    await page.press(page.radio('Suicidal thoughts', 'Not asked'));
    expect(page.value.suicidalThoughts).toBeNull();
  });
});
