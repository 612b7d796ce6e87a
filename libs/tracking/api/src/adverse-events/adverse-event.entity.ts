import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { Source, SubstanceKey, type RecordInput } from '@cairn/patients-domain';
import { freeText, isoTimestamp, oneOf, someOf } from '@cairn/shared-api';
import {
  ADVERSE_EVENT,
  AdverseEventType,
  Breathing,
  Consciousness,
  Intent,
  Outcome,
  SubstancesKnown,
  type AdverseEventInput,
} from '@cairn/tracking-domain';

@KeptRecord('adverse_event', { day: 'localDay' })
@Check('adverse_event_event_type', oneOf('event_type', AdverseEventType.options))
@Check('adverse_event_substances_known', oneOf('substances_known', SubstancesKnown.options))
@Check('adverse_event_substances', someOf('substances', SubstanceKey.options))
@Check('adverse_event_consciousness', oneOf('consciousness', Consciousness.options))
@Check('adverse_event_breathing', oneOf('breathing', Breathing.options))
@Check('adverse_event_intent', oneOf('intent', Intent.options))
@Check('adverse_event_outcome', oneOf('outcome', Outcome.options))
@Check('adverse_event_reported_to_length', 'char_length(reported_to) <= 120')
@Check('adverse_event_follow_up_by_length', 'char_length(follow_up_by) <= 80')
@Check('adverse_event_source', oneOf('source', Source.options))
@Check('adverse_event_note_length', 'char_length(note) <= 2000')
@Check('adverse_event_follow_up_has_somebody', "(follow_up_on IS NULL) = (follow_up_by = '')")
export class AdverseEventEntity implements Omit<AdverseEventInput, keyof RecordInput> {
  @Column(isoTimestamp) occurredAt!: string;
  @Column('text') eventType!: AdverseEventInput['eventType'];
  @Column('text') substancesKnown!: AdverseEventInput['substancesKnown'];
  @Column('text', { array: true }) substances!: AdverseEventInput['substances'];
  @Column('boolean', { nullable: true }) alone!: boolean | null;
  @Column('text', { nullable: true }) consciousness!: AdverseEventInput['consciousness'];
  @Column('text', { nullable: true }) breathing!: AdverseEventInput['breathing'];
  @Column('boolean', { nullable: true }) over48Hours!: boolean | null;
  @Column('boolean', { nullable: true }) naloxone!: boolean | null;
  @Column('boolean', { nullable: true }) airwayHelp!: boolean | null;
  @Column('boolean', { nullable: true }) ambulance!: boolean | null;
  @Column('boolean', { nullable: true }) emergencyDepartment!: boolean | null;
  @Column('boolean', { nullable: true }) admitted!: boolean | null;
  @Column('text', { nullable: true }) intent!: AdverseEventInput['intent'];
  @Column('text', { nullable: true }) outcome!: AdverseEventInput['outcome'];
  @Column(freeText) reportedTo!: string;
  @Column('date', { nullable: true }) followUpOn!: string | null;
  @Column(freeText) followUpBy!: string;
  @Column('text') source!: AdverseEventInput['source'];
  @Column(freeText) note!: string;
}

export const ADVERSE_EVENT_TABLE: KeptTable<AdverseEventInput> = {
  contract: ADVERSE_EVENT,
  entity: AdverseEventEntity,
};
