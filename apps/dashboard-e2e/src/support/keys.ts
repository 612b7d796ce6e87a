import type { Locator, Page } from 'playwright-core';

/** Somebody who uses the keyboard alone. Counts the presses. */
export class Keys {
  presses = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.presses += text.length;
    await this.page.keyboard.type(text);
  }

  /** Tab by Tab to a control; what cannot be reached fails. */
  async tabTo(control: Locator, most = 60, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await control.waitFor();
    for (let presses = 0; presses < most; presses += 1) {
      if (await this.isAt(control)) return;
      await this.press(key);
    }
    throw new Error(`${most} presses of ${key} do not lead to ${String(control)}.`);
  }

  /** Waits until the page itself has moved the focus here. */
  async arriveAt(control: Locator): Promise<void> {
    await control.waitFor();
    await control.and(this.page.locator(':focus')).waitFor();
  }

  private isAt(control: Locator): Promise<boolean> {
    return control.evaluate((element) => element === document.activeElement);
  }
}
