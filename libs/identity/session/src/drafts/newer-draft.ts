import type { Draft } from '@cairn/identity-domain';
import type { DeviceDraft } from './device-drafts';

/** The draft that is brought back. */
export interface FoundDraft {
  readonly draftId: string;
  readonly content: string;
  /** ISO 8601 instant of its last change. */
  readonly at: string;
  readonly onServer: boolean;
}

/**
 * Which of two copies is brought back. What this device has and the server never got is the newer one unless the
 * server's was saved later. A copy that the server had and has no more was saved or thrown away elsewhere: nothing comes
 * back. `undefined` is a server that does not answer: then this device's copy is the best there is.
 */
export function newerOf(device: DeviceDraft | null, server: Draft | null | undefined): FoundDraft | null {
  const here = device === null ? null : ofDevice(device);
  if (server === undefined) return here;
  const isUnsent = device !== null && !device.synced;
  if (server === null) return isUnsent ? here : null;
  const deviceIsNewer = isUnsent && device.editedAt >= Date.parse(server.savedAt);
  return deviceIsNewer ? here : { ...server, at: server.savedAt, onServer: true };
}

const ofDevice = ({ draftId, content, editedAt }: DeviceDraft): FoundDraft => ({
  draftId,
  content,
  at: new Date(editedAt).toISOString(),
  onServer: false,
});
