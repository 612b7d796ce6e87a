import type { Locator, Page } from 'playwright-core';
import { Keys } from './keys';

/** Somebody who works the product: with the mouse, or with the keyboard alone. */
export interface Hand {
  readonly name: string;
  press(button: Locator): Promise<void>;
  /** Types into a box, over what stands in it. */
  fill(box: Locator, text: string): Promise<void>;
  /** Chooses from the browser's own list, by its words. */
  choose(list: Locator, words: string): Promise<void>;
  /** One of a row of radios. */
  pick(radio: Locator): Promise<void>;
  check(box: Locator): Promise<void>;
}

/** Points and clicks; text is typed after a click into the box. */
export function mouse(page: Page): Hand {
  const click = (target: Locator): Promise<void> => target.click();
  return {
    name: 'mouse',
    press: click,
    pick: click,
    check: click,
    fill: async (box, text) => {
      await box.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
    choose: async (list, words) => {
      await list.selectOption({ label: words });
    },
  };
}

const MOST_TABS = 400;

/** Never points: goes by Tab, and by arrows inside of a row of choices. What cannot be reached fails. */
export function keyboard(page: Page): Hand {
  const keys = new Keys(page);
  /** A row of radios has one stop; the arrows lead to the others. */
  async function reach(radio: Locator): Promise<void> {
    const row = radio.locator('xpath=ancestor::*[@role="radiogroup"][1]');
    const own = row.locator('[role="radio"][tabindex="0"], input[type="radio"]');
    const stop = own.and(row.locator(':checked, [aria-checked="true"], [tabindex="0"]')).or(own).first();
    await keys.tabTo(stop, MOST_TABS);
    for (let step = 0; step < 30; step += 1) {
      if (await radio.evaluate((element) => element === document.activeElement)) return;
      await keys.press('ArrowRight');
    }
    throw new Error(`The arrows do not lead to ${String(radio)}.`);
  }
  return {
    name: 'keyboard',
    press: async (button) => {
      await keys.tabTo(button, MOST_TABS);
      await keys.press('Enter');
    },
    check: async (box) => {
      await keys.tabTo(box, MOST_TABS);
      await keys.press('Space');
    },
    pick: async (radio) => {
      await reach(radio);
      const isChosen = await radio.evaluate((each) =>
        each instanceof HTMLInputElement ? each.checked : each.getAttribute('aria-checked') === 'true',
      );
      if (!isChosen) await keys.press('Space');
    },
    fill: async (box, text) => {
      await keys.tabTo(box, MOST_TABS);
      await keys.press('Control+a');
      await page.keyboard.insertText(text);
    },
    choose: async (list, words) => {
      await keys.tabTo(list, MOST_TABS);
      await keys.type(words);
    },
  };
}
