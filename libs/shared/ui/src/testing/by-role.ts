/** Native elements that have a role without saying so; as many as our specs ask for. */
const NATIVE: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ul, ol',
  region: 'section:is([aria-label], [aria-labelledby])',
  row: 'tr',
  searchbox: 'input[type=search]',
  table: 'table',
  textbox: 'input[type=text]:not([role]), input:not([type]), textarea',
  dialog: 'dialog',
};

function textOf(ids: string): string {
  return ids
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
    .join(' ');
}

/** The accessible name: labelled by others, by itself, by a label, or by its own text. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return textOf(labelledBy);
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  return (label ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** What assistive technology reads after the name. */
export function descriptionOf(element: Element): string {
  return textOf(element.getAttribute('aria-describedby') ?? '');
}

/** All elements with a role and, when given, an accessible name. */
export function allByRole(root: Element, role: string, name?: string | RegExp): HTMLElement[] {
  const native = NATIVE[role] ? `, :is(${NATIVE[role]}):not([role])` : '';
  const found = [...root.querySelectorAll<HTMLElement>(`[role="${role}"]${native}`)];
  if (name === undefined) return found;
  return found.filter((each) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each))));
}

/** The one element with a role and a name; throws when there is none or more than one. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string | RegExp): T {
  const [first, ...others] = allByRole(root, role, name);
  if (!first || others.length > 0) {
    const there = allByRole(root, role).map((each) => `"${nameOf(each)}"`);
    throw new Error(
      `Wanted one ${role} ${String(name)}, found ${others.length + (first ? 1 : 0)} among ${there.join(', ')}`,
    );
  }
  return first as T;
}

export function press(element: Element, key: string, options: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  element.dispatchEvent(event);
  return event;
}

export function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  element.value = text;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Types into a field that has a label, and leaves it. */
export function fill(root: Element, label: string, text: string): void {
  const box = byRole<HTMLInputElement>(root, 'textbox', label);
  type(box, text);
  box.dispatchEvent(new Event('blur'));
}

/** Chooses in a list that has a label. */
export function choose(root: Element, label: string, value: string): void {
  const list = byRole<HTMLSelectElement>(root, 'combobox', label);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  list.dispatchEvent(new Event('input', { bubbles: true }));
}
