import { labelledChoices, type Choice } from '@cairn/shared-ui';
import { SOURCE_LABELS } from '@cairn/patients-domain';

export const YES_OR_NO: readonly Choice<boolean>[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

export const SOURCE_CHOICES = labelledChoices(SOURCE_LABELS);
