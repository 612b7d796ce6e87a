import { signal } from '@angular/core';
import type { Draft } from '@cairn/identity-domain';
import type { DeviceDraft } from './device-drafts';
import type { DraftStore, ServerAnswer } from './draft-store';
import { KeptDraft } from './kept-draft';

interface Note {
  readonly note: string;
  readonly minutes: number | null;
}
const SAVED_AT = '2026-11-23T10:42:00.000Z';

/** The two places a draft lies in, as the spec sets them up. */
function aStore() {
  const device = new Map<string, DeviceDraft>();
  const server = new Map<string, string>();
  const state = { answer: { savedAt: SAVED_AT } as ServerAnswer, found: null as Draft | null | undefined };
  const store = {
    device: {
      keep: (form: string, _patient: string | null, draft: DeviceDraft) =>
        Promise.resolve(device.set(form, draft).size > 0),
      find: (form: string) => Promise.resolve(device.get(form) ?? null),
      discard: (form: string) => Promise.resolve(device.delete(form)),
    },
    fromServer: () => Promise.resolve(state.found),
    toServer: (id: string, { content }: { content: string }) => {
      if (typeof state.answer === 'object') server.set(id, content);
      return Promise.resolve(state.answer);
    },
    discardOnServer: (id: string) => Promise.resolve(void server.delete(id)),
    clinicTime: (instant: string) => instant.slice(11, 16),
  };
  return { store: store as unknown as DraftStore, device, server, state };
}

describe('KeptDraft', () => {
  const set = (kept: KeptDraft<Note>, value: ReturnType<typeof signal<Note>>, note: string): void => {
    value.set({ ...value(), note });
    kept.notice(value());
  };
  const aNote = () => signal<Note>({ note: '', minutes: null });
  const aDraft = (value: ReturnType<typeof aNote>, { store }: ReturnType<typeof aStore>) =>
    new KeptDraft<Note>({ form: 'log', patientId: null, value }, store);
  const contents = (server: Map<string, string>): string[] => [...server.values()];

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is on this device within 150 ms and on the server within two seconds, typing on and on', async () => {
    const [places, value] = [aStore(), aNote()];
    const kept = aDraft(value, places);
    set(kept, value, 'a');
    await jest.advanceTimersByTimeAsync(150);
    expect(places.device.get('log')?.content).toContain('"a"');
    expect(kept.state()).toBe('saving');
    for (let keys = 0; keys < 20; keys += 1) {
      set(kept, value, `a${'b'.repeat(keys + 1)}`);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(contents(places.server)).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(700);
    expect(contents(places.server)[0]).toContain(`a${'b'.repeat(20)}`);
    expect(kept.state()).toBe('saved');
    expect(kept.savedAt()).toBe('10:42');
  });

  it('says that only this device has it while the server is away, and sends it when it is back', async () => {
    const [places, value] = [aStore(), aNote()];
    places.state.answer = 'away';
    const kept = aDraft(value, places);
    set(kept, value, 'kept');
    await jest.advanceTimersByTimeAsync(1000);
    expect(kept.state()).toBe('kept');
    expect(places.device.get('log')).toMatchObject({ synced: false });
    places.state.answer = { savedAt: SAVED_AT };
    await jest.advanceTimersByTimeAsync(6000);
    expect(kept.state()).toBe('saved');
    expect(contents(places.server)).toEqual(['{"note":"kept","minutes":null}']);
  });

  it('does not send again what the server refused, until it changes', async () => {
    const [places, value] = [aStore(), aNote()];
    places.state.answer = 'refused';
    const kept = aDraft(value, places);
    const sent = jest.spyOn(places.store, 'toServer');
    set(kept, value, 'too long');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveBeenCalledTimes(1);
    set(kept, value, 'shorter');
    await jest.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('brings back what was typed, zero as a value and nothing as nothing', async () => {
    const [places, value] = [aStore(), aNote()];
    const content = '{"note":"earlier","minutes":0,"gone":"an old field"}';
    places.state.found = { draftId: 'old', form: 'log', patientId: null, content, savedAt: SAVED_AT };
    const kept = aDraft(value, places);
    await kept.restore();
    expect(value()).toEqual({ note: 'earlier', minutes: 0 });
    expect(kept.restored()).toEqual({ at: '10:42' });
    set(kept, value, 'earlier and more');
    await jest.advanceTimersByTimeAsync(2000);
    expect([...places.server.keys()]).toEqual(['old']);
  });

  it('does not overwrite what has been typed meanwhile', async () => {
    const [places, value] = [aStore(), aNote()];
    places.state.found = { draftId: 'old', form: 'log', patientId: null, content: '{"note":"old"}', savedAt: SAVED_AT };
    const kept = aDraft(value, places);
    const restoring = kept.restore();
    set(kept, value, 'new');
    await restoring;
    await jest.advanceTimersByTimeAsync(2000);
    expect(value().note).toBe('new');
    expect([...places.server.keys()]).not.toContain('old');
  });

  it('does not overwrite what was typed and not noticed yet', async () => {
    const [places, value] = [aStore(), aNote()];
    places.state.found = { draftId: 'old', form: 'log', patientId: null, content: '{"note":"old"}', savedAt: SAVED_AT };
    const restoring = aDraft(value, places).restore();
    value.set({ note: 'new', minutes: null });
    await restoring;
    expect(value().note).toBe('new');
  });

  it('shows what only this device has while the server does not answer', async () => {
    const [places, value] = [aStore(), aNote()];
    places.device.set('log', { draftId: 'here', content: '{"note":"offline"}', editedAt: 1, synced: false });
    places.store.fromServer = () => new Promise(() => undefined);
    void aDraft(value, places).restore();
    await jest.advanceTimersByTimeAsync(0);
    expect(value().note).toBe('offline');
  });

  it('takes the server’s over what this device has when that is the newer one, and never sends the older', async () => {
    const [places, value] = [aStore(), aNote()];
    places.device.set('log', { draftId: 'one', content: '{"note":"older"}', editedAt: 1, synced: false });
    places.state.found = { draftId: 'one', form: 'log', patientId: null, content: '{"note":"n"}', savedAt: SAVED_AT };
    await aDraft(value, places).restore();
    await jest.advanceTimersByTimeAsync(2000);
    expect(value().note).toBe('n');
    expect(contents(places.server)).toEqual([]);
  });

  it('is gone from both places once discarded, whatever was on its way', async () => {
    const [places, value] = [aStore(), aNote()];
    const kept = aDraft(value, places);
    set(kept, value, 'written');
    await jest.advanceTimersByTimeAsync(130);
    const gone = kept.discard();
    value.set({ note: '', minutes: null });
    kept.notice(value());
    await jest.advanceTimersByTimeAsync(10_000);
    await gone;
    expect(places.device.size).toBe(0);
    expect(places.server.size).toBe(0);
    expect(kept.state()).toBe('untouched');
  });

  it('goes when everything typed is taken out again', async () => {
    const [places, value] = [aStore(), aNote()];
    const kept = aDraft(value, places);
    set(kept, value, 'written');
    await jest.advanceTimersByTimeAsync(2000);
    expect(places.server.size).toBe(1);
    set(kept, value, '');
    await jest.advanceTimersByTimeAsync(2000);
    expect(places.server.size).toBe(0);
    expect(places.device.size).toBe(0);
  });

  it('is written a last time when the form goes', async () => {
    const [places, value] = [aStore(), aNote()];
    const kept = aDraft(value, places);
    set(kept, value, 'the last word');
    kept.end();
    await jest.advanceTimersByTimeAsync(0);
    expect(contents(places.server)).toEqual(['{"note":"the last word","minutes":null}']);
    expect(places.device.get('log')?.content).toContain('the last word');
  });
});
