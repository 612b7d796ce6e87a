import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import * as z from 'zod';
import { Allow, Audited } from '@cairn/identity-api';
import { AnswersUnfiltered, ClinicScope, PERIOD_BACKWARDS, queryDay, unfit } from '@cairn/shared-api';
import { AnyEntries, ENTRIES, RECORD_KINDS, type AnyEntry, type RecordKind } from '@cairn/patients-domain';
import { KeptKinds } from './kept-kinds';

/** `?from&to&kinds=drug_test,allergy`; without `kinds` every kind that is kept by contract. */
const EntriesQuery = z
  .strictObject({ from: queryDay, to: queryDay, kinds: z.string().optional() })
  .refine(({ from, to }) => from <= to, { path: ['from'], error: PERIOD_BACKWARDS });
type EntriesQuery = z.infer<typeof EntriesQuery>;

const isKind = (text: string): text is RecordKind => (RECORD_KINDS as readonly string[]).includes(text);

/** A person's record across kinds: one read for the pages that show several. */
@Controller()
export class EntriesController {
  constructor(
    private readonly scope: ClinicScope,
    private readonly kinds: KeptKinds,
  ) {}

  /** Each record holds what the contract of its kind names and nothing else: its SQL is made from those names. */
  @Get(ENTRIES)
  @Allow('record.read')
  @Audited('entries.list')
  @AnswersUnfiltered(AnyEntries)
  async list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: EntriesQuery }) { from, to, kinds }: EntriesQuery,
  ): Promise<AnyEntry[]> {
    await this.scope.openPatient(patientId);
    return this.kinds.entries(patientId, { from, to }, this.wanted(kinds));
  }

  private wanted(kinds: string | undefined): readonly RecordKind[] {
    if (kinds === undefined) return this.kinds.names;
    const wanted = kinds.split(',');
    const unknown = wanted.find((kind) => !isKind(kind) || this.kinds.of(kind) === undefined);
    if (unknown !== undefined)
      throw unfit('kinds', `"${unknown.slice(0, 40)}" is no kind of entry that can be read here.`);
    return wanted.filter(isKind);
  }
}
