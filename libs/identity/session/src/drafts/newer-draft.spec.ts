import type { Draft } from '@cairn/identity-domain';
import type { DeviceDraft } from './device-drafts';
import { newerOf } from './newer-draft';

const SAVED_AT = '2026-11-23T10:42:00.000Z';
const aServerDraft = (changes: Partial<Draft> = {}): Draft => ({
  draftId: 'on the server',
  form: 'log',
  patientId: null,
  content: '{"note":"server"}',
  savedAt: SAVED_AT,
  ...changes,
});
const aDeviceDraft = (changes: Partial<DeviceDraft> = {}): DeviceDraft => ({
  draftId: 'on this device',
  content: '{"note":"device"}',
  editedAt: Date.parse(SAVED_AT),
  synced: false,
  ...changes,
});

describe('newerOf', () => {
  it('finds nothing where nothing is', () => {
    expect(newerOf(null, null)).toBeNull();
    expect(newerOf(null, undefined)).toBeNull();
  });

  it('brings back what the server never got, at the same moment too', () => {
    expect(newerOf(aDeviceDraft(), aServerDraft())).toMatchObject({ draftId: 'on this device', onServer: false });
    expect(newerOf(aDeviceDraft(), null)).toMatchObject({ draftId: 'on this device' });
  });

  it('brings back the server’s when it was saved later, on another device', () => {
    const older = aDeviceDraft({ editedAt: Date.parse(SAVED_AT) - 1 });
    expect(newerOf(older, aServerDraft())).toMatchObject({ draftId: 'on the server', onServer: true, at: SAVED_AT });
  });

  it('trusts the server about what it had', () => {
    expect(newerOf(aDeviceDraft({ synced: true }), aServerDraft())).toMatchObject({ draftId: 'on the server' });
    expect(newerOf(aDeviceDraft({ synced: true }), null)).toBeNull();
  });

  it('takes this device’s while the server does not answer', () => {
    expect(newerOf(aDeviceDraft({ synced: true }), undefined)).toMatchObject({ draftId: 'on this device' });
  });
});
