import { Check, Column, ForeignKey, Index } from 'typeorm';
import { TASK, TaskStatus, TaskSubject, type TaskInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('task', { day: 'setOn' })
@ForeignKey('membership', ['clinicId', 'ownerId'], ['clinicId', 'id'], { name: 'task_of_owner' })
@Index('task_to_do', ['clinicId', 'dueOn'], { where: "standing AND (status = 'open'::text)" })
@Check('task_what_length', 'char_length(what) BETWEEN 1 AND 200')
@Check('task_about', oneOf('about', TaskSubject.options))
@Check('task_about_what', "(about = 'nothing') = (about_id IS NULL)")
@Check('task_about_words_length', 'char_length(about_words) <= 200')
@Check('task_status', oneOf('status', TaskStatus.options))
@Check('task_status_has_its_day', "(status = 'open') = (status_on IS NULL)")
@Check('task_why_length', 'char_length(why) <= 200')
@Check('task_says_why', "(status = 'not_needed') = (why <> '')")
@Check('task_due_after', 'due_on >= set_on')
export class TaskEntity implements Omit<TaskInput, keyof RecordInput> {
  @Column('date') setOn!: string;
  @Column(freeText) what!: string;
  @Column('uuid') ownerId!: string;
  @Column('date') dueOn!: string;
  @Column('text') about!: TaskInput['about'];
  @Column('uuid', { nullable: true }) aboutId!: string | null;
  @Column(freeText) aboutWords!: string;
  @Column('text') status!: TaskInput['status'];
  @Column('date', { nullable: true }) statusOn!: string | null;
  @Column(freeText) why!: string;
}

export const TASK_TABLE: KeptTable<TaskInput> = { contract: TASK, entity: TaskEntity };
