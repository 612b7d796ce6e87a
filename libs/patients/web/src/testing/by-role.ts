const NATIVE: Readonly<Record<string, string>> = {
  button: 'button:not([role])',
  combobox: 'select',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  textbox: 'input[type=text]:not([role]), input[type=search], textarea',
};

function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  return (labelled ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** All elements with a role whose accessible name is or matches `name`. */
export function allByRole(root: Element, role: string, name: string | RegExp): HTMLElement[] {
  const native = NATIVE[role];
  const found = root.querySelectorAll<HTMLElement>(`[role="${role}"]${native === undefined ? '' : `, ${native}`}`);
  return [...found].filter((each) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each))));
}

/** The one element with a role and a name; throws when there is none or more than one. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Element, role: string, name: string | RegExp): T {
  const found = allByRole(root, role, name);
  if (found.length !== 1) {
    const there = allByRole(root, role, /./).map((each) => `"${nameOf(each)}"`);
    throw new Error(`Wanted one ${role} ${String(name)}, found ${found.length} among ${there.join(', ')}`);
  }
  return found[0] as T;
}

/** Types into a field that has a label. */
export function fill(root: Element, label: string, text: string): void {
  const box = byRole<HTMLInputElement>(root, 'textbox', label);
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('blur'));
}

/** Chooses in a list that has a label. */
export function choose(root: Element, label: string, value: string): void {
  const list = byRole<HTMLSelectElement>(root, 'combobox', label);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  list.dispatchEvent(new Event('input', { bubbles: true }));
}
