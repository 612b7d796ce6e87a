import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { Source, type RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf, someOf } from '@cairn/shared-api';
import {
  BLADDER_CHECK,
  BladderStage,
  BladderWall,
  BloodInUrine,
  Dipstick,
  Hydronephrosis,
  Incontinence,
  StageCriterion,
  UrineCulture,
  type BladderCheckInput,
} from '@cairn/tracking-domain';

@KeptRecord('bladder_check', { day: 'checkedOn' })
@Check('bladder_check_day_voids', 'day_voids BETWEEN 0 AND 100')
@Check('bladder_check_night_voids', 'night_voids BETWEEN 0 AND 50')
@Check('bladder_check_urgency', 'urgency BETWEEN 0 AND 10')
@Check('bladder_check_pain', 'pain BETWEEN 0 AND 10')
@Check('bladder_check_incontinence', oneOf('incontinence', Incontinence.options))
@Check('bladder_check_blood', oneOf('blood', BloodInUrine.options))
@Check('bladder_check_voided_volume', 'voided_volume BETWEEN 0 AND 2000')
@Check('bladder_check_dipstick', oneOf('dipstick', Dipstick.options))
@Check('bladder_check_culture', oneOf('culture', UrineCulture.options))
@Check('bladder_check_egfr', 'egfr BETWEEN 0 AND 200')
@Check('bladder_check_creatinine', 'creatinine BETWEEN 0 AND 3000')
@Check('bladder_check_alp', 'alp BETWEEN 0 AND 10000')
@Check('bladder_check_ggt', 'ggt BETWEEN 0 AND 10000')
@Check('bladder_check_bladder_wall', oneOf('bladder_wall', BladderWall.options))
@Check('bladder_check_hydronephrosis', oneOf('hydronephrosis', Hydronephrosis.options))
@Check('bladder_check_cystoscopy_finding_length', 'char_length(cystoscopy_finding) <= 300')
@Check('bladder_check_stage', oneOf('stage', BladderStage.options))
@Check('bladder_check_stage_criteria', someOf('stage_criteria', StageCriterion.options))
@Check('bladder_check_source', oneOf('source', Source.options))
@Check('bladder_check_note_length', 'char_length(note) <= 2000')
@Check('bladder_check_stage_has_criteria', '(stage IS NULL) = (cardinality(stage_criteria) = 0)')
export class BladderCheckEntity implements Omit<BladderCheckInput, keyof RecordInput> {
  @Column('date') checkedOn!: string;
  @Column('smallint', { nullable: true }) dayVoids!: number | null;
  @Column('smallint', { nullable: true }) nightVoids!: number | null;
  @Column('smallint', { nullable: true }) urgency!: number | null;
  @Column('smallint', { nullable: true }) pain!: number | null;
  @Column('boolean', { nullable: true }) painEases!: boolean | null;
  @Column('boolean', { nullable: true }) dysuria!: boolean | null;
  @Column('text', { nullable: true }) incontinence!: BladderCheckInput['incontinence'];
  @Column('text', { nullable: true }) blood!: BladderCheckInput['blood'];
  @Column('boolean', { nullable: true }) retention!: boolean | null;
  @Column('boolean', { nullable: true }) flankPain!: boolean | null;
  @Column('boolean', { nullable: true }) fever!: boolean | null;
  @Column('boolean', { nullable: true }) comfortBreaks!: boolean | null;
  @Column('smallint', { nullable: true }) voidedVolume!: number | null;
  @Column('text', { nullable: true }) dipstick!: BladderCheckInput['dipstick'];
  @Column('text', { nullable: true }) culture!: BladderCheckInput['culture'];
  @Column('smallint', { nullable: true }) egfr!: number | null;
  @Column('smallint', { nullable: true }) creatinine!: number | null;
  @Column('smallint', { nullable: true }) alp!: number | null;
  @Column('smallint', { nullable: true }) ggt!: number | null;
  @Column('date', { nullable: true }) ultrasoundOn!: string | null;
  @Column('text', { nullable: true }) bladderWall!: BladderCheckInput['bladderWall'];
  @Column('text', { nullable: true }) hydronephrosis!: BladderCheckInput['hydronephrosis'];
  @Column('date', { nullable: true }) cystoscopyOn!: string | null;
  @Column(freeText) cystoscopyFinding!: string;
  @Column('text', { nullable: true }) stage!: BladderCheckInput['stage'];
  @Column('text', { array: true }) stageCriteria!: BladderCheckInput['stageCriteria'];
  @Column('text') source!: BladderCheckInput['source'];
  @Column(freeText) note!: string;
}

export const BLADDER_CHECK_TABLE: KeptTable<BladderCheckInput> = {
  contract: BLADDER_CHECK,
  entity: BladderCheckEntity,
};
