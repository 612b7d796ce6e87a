import type { Kept, RecordInput } from '@cairn/patients-domain';

/** An entry as it comes back from the server, logged by Ana on 9 March 2026 and standing. */
export function kept<I extends RecordInput>(input: I, localDay = '2026-03-09'): Kept<I> {
  return {
    ...input,
    localDay,
    patientId: input.id,
    recordedBy: input.id,
    recordedByName: 'Ana Bright',
    recordedAt: '2026-03-09T10:05:00Z',
    replaces: null,
    correctionReason: null,
    standing: true,
  };
}

/** What a schema refuses, as "field: sentence". */
export function refusedBy(
  {
    Input,
  }: { Input: { safeParse(input: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } } } },
  input: unknown,
): string[] {
  return (Input.safeParse(input).error?.issues ?? []).map(
    ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
  );
}
