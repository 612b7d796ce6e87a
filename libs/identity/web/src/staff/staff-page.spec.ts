import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { StaffMember } from '@cairn/identity-domain';
import { identityInterceptor } from '@cairn/identity-session';
import { StaffPage } from './staff-page';

HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

const aMember = (changes: Partial<StaffMember> = {}): StaffMember => ({
  membershipId: '0198c0de-0000-7000-8000-000000000002',
  displayName: 'Owen Hartley',
  role: 'clinician',
  active: true,
  email: 'owen@fellgate.example',
  version: 3,
  joinedAt: '2025-10-01T09:00:00.000Z',
  lastSignInAt: null,
  ...changes,
});

describe('StaffPage', () => {
  let fixture: ComponentFixture<StaffPage>;
  let root: HTMLElement;
  let server: HttpTestingController;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const button = (name: string): HTMLButtonElement | undefined =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === name);
  const press = async (name: string): Promise<void> => {
    button(name)?.click();
    await settle();
  };
  const box = (label: string): HTMLInputElement => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
  };
  const type = (label: string, text: string): void => {
    box(label).value = text;
    box(label).dispatchEvent(new Event('input'));
  };
  const dialog = (): HTMLDialogElement | undefined => [...root.querySelectorAll('dialog')].find(({ open }) => open);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([identityInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(StaffPage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    TestBed.tick();
    server.expectOne('/api/staff').flush([
      aMember(),
      aMember({
        membershipId: '0198c0de-0000-7000-8000-000000000009',
        displayName: 'Leah Castell',
        role: 'team_lead',
        active: false,
      }),
    ]);
    server.expectOne('/api/invitations').flush([]);
    await settle();
  });
  afterEach(() => root.remove());

  it('names everybody with role and standing, and what is not there yet in words', () => {
    const rows = [...root.querySelectorAll('tbody tr')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(rows[0]).toMatch(/Owen Hartley owen@fellgate.example ?Clinician ?Not yet ?Active/);
    expect(rows[1]).toMatch(/Leah Castell .*Team lead.*Deactivated/);
    expect(root.textContent).toContain('Nobody is invited at the moment.');
  });

  it('shows the link of an invitation once', async () => {
    await press('Invite a colleague');
    type('Name', 'Nell Hart');
    type('Work e-mail', 'nell@fellgate.example');
    await press('Make the invitation');
    const sent = server.expectOne('/api/invitations');
    expect(sent.request.body).toEqual({ displayName: 'Nell Hart', email: 'nell@fellgate.example', role: 'clinician' });
    const receipt = { id: '0198c0de-0000-7000-8000-000000000005', recordedAt: '2026-11-23T10:00:00Z', version: null };
    sent.flush(receipt, { headers: { location: '/sign-in/invitation#clinic.secret' } });
    await settle();
    server.expectOne('/api/invitations').flush([]);
    await settle();
    expect(box('Link').value).toBe('http://localhost/sign-in/invitation#clinic.secret');
    await press('Done');
    expect(dialog()).toBeUndefined();
    await press('Invite a colleague');
    expect(root.textContent).not.toContain('secret');
    expect(box('Name').value).toBe('');
  });

  it('puts what the server refuses at its field', async () => {
    await press('Invite a colleague');
    type('Name', 'Nell Hart');
    type('Work e-mail', 'nell@fellgate.example');
    await press('Make the invitation');
    const message = 'Somebody with this address is already a member of the clinic.';
    const problem = { type: '', title: '', status: 409, code: 'already-member', detail: message, requestId: 'r' };
    server
      .expectOne('/api/invitations')
      .flush({ ...problem, fields: [{ field: 'email', message }] }, { status: 409, statusText: 'x' });
    await settle();
    expect(box('Work e-mail').getAttribute('aria-invalid')).toBe('true');
    expect(box('Work e-mail').value).toBe('nell@fellgate.example');
  });

  it('makes a password link for an active colleague after a question, and shows it once', async () => {
    expect(button('Password link for Leah Castell')).toBeUndefined();
    await press('Password link for Owen Hartley');
    expect(dialog()?.textContent).toContain('They choose the new one themselves; you never see it.');
    server.expectNone(({ method }) => method === 'POST');
    await press('Make the link');
    const sent = server.expectOne('/api/staff/0198c0de-0000-7000-8000-000000000002/password-link');
    const receipt = { id: '0198c0de-0000-7000-8000-000000000005', recordedAt: '2026-11-23T10:00:00Z', version: null };
    sent.flush(receipt, { headers: { location: '/sign-in/password#clinic.secret' } });
    await settle();
    expect(dialog()?.querySelector('h2')?.textContent).toBe('Hand this link to Owen Hartley');
    expect(box('Link').value).toBe('http://localhost/sign-in/password#clinic.secret');
    expect(document.activeElement).toBe(box('Link'));
    await press('Done');
    expect(dialog()).toBeUndefined();
    await press('Password link for Owen Hartley');
    expect([...root.querySelectorAll('input')].filter(({ value }) => value.includes('secret'))).toEqual([]);
    expect(dialog()?.querySelector('h2')?.textContent).toBe('Make a password link for Owen Hartley?');
  });

  it('says why a password link cannot be made', async () => {
    await press('Password link for Owen Hartley');
    await press('Make the link');
    const detail = 'This colleague works in another clinic too.';
    server
      .expectOne(({ method }) => method === 'POST')
      .flush(
        { type: '', title: '', status: 409, code: 'works-elsewhere', detail, requestId: 'r' },
        { status: 409, statusText: 'x' },
      );
    await settle();
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain(detail);
  });

  it('asks before it deactivates, then sends the version it read', async () => {
    await press('Deactivate Owen Hartley');
    expect(dialog()?.textContent).toContain('They are signed out at once');
    [...(dialog()?.querySelectorAll('button') ?? [])]
      .find(({ textContent }) => textContent.trim() === 'Deactivate')
      ?.click();
    await settle();
    const sent = server.expectOne(({ method }) => method === 'PATCH');
    expect(sent.request.headers.get('if-match')).toBe('"3"');
    expect(sent.request.body).toEqual({ displayName: 'Owen Hartley', role: 'clinician', active: false });
  });

  it('says who was faster and lets the person decide', async () => {
    await press('Change Owen Hartley');
    type('Name', 'Owen Hartley-Reed');
    await press('Save the change');
    const current = aMember({ displayName: 'O. Hartley', role: 'auditor', version: 4 });
    const problem = { type: '', title: '', status: 412, code: 'stale-version', detail: 'x', requestId: 'r', current };
    server.expectOne(({ method }) => method === 'PATCH').flush(problem, { status: 412, statusText: 'x' });
    await settle();
    expect(dialog()?.textContent).toContain('It now reads: O. Hartley, auditor.');
    expect(box('Name').value).toBe('Owen Hartley-Reed');
    await press('Save the change');
    const again = server.expectOne(({ method }) => method === 'PATCH');
    expect(again.request.headers.get('if-match')).toBe('"4"');
  });
});
