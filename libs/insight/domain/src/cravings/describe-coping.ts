import { counted, joinWords, labelOf, midSentence } from '@cairn/shared-util';
import { COPING, TRIGGERS } from '@cairn/tracking-domain';
import type { Share } from '../statistics/certainty';
import { sentenceOf, type Sentence, type SentencePart } from '../words/sentence';
import type { TableTwin } from '../words/table-twin';
import type { CopingGroup, CopingReading } from './coping';

/** How many triggers a sentence names. */
const NAMED = 2;

export const triggerName = (key: string): string => midSentence(labelOf(TRIGGERS.codes, key));
export const copingName = (key: string): string => midSentence(labelOf(COPING.codes, key));

/** "1 of 9"; "not known" where it is known of none. */
export function shareWords({ count, known }: Share): string {
  return known === 0 ? 'not known' : `${count} of ${known}`;
}

function levelText({ cravings, actedOn, triggers, withTrigger }: CopingReading): string {
  if (cravings === 0) return 'No craving was rated in this range.';
  const acted = actedOn.known === 0 ? 'not known whether any was acted on' : `acted on ${shareWords(actedOn)} known`;
  const most = triggers.slice(0, NAMED).map((group) => `${triggerName(group.key)} (${group.cravings})`);
  const set = withTrigger === 0 ? ' What set them off was not recorded.' : ` Most often set off by ${joinWords(most)}.`;
  return `${counted(cravings, 'craving')}, ${acted}.${set}`;
}

/** Which way a difference goes that is told of, before its certainty: "fewer, likely"; nothing for any other. */
function differs({ actedOn, without, certainty }: CopingGroup): string {
  if (certainty !== 'clear' && certainty !== 'likely') return '';
  return actedOn.count * without.known < without.count * actedOn.known ? 'fewer, ' : 'more, ';
}

function comparedParts({ coping }: CopingReading): SentencePart[] {
  const order = ['clear', 'likely', 'could be chance', 'too few data'];
  const tried = coping.filter(({ key }) => key !== 'nothing');
  const [best] = tried.toSorted((one, other) => order.indexOf(one.certainty) - order.indexOf(other.certainty));
  if (best === undefined) return [];
  if (best.certainty === 'too few data') {
    return [{ text: ' What helps: ' }, { text: best.certainty, strong: true }, { text: '.' }];
  }
  const head = ` With “${copingName(best.key)}” acted on ${shareWords(best.actedOn)}, on others ${shareWords(best.without)}: `;
  return [{ text: head + differs(best) }, { text: best.certainty, strong: true }, { text: '.' }];
}

/** Cravings, what set them off, and the way of coping that differs most surely from the others. The denominator is the cravings with a way of coping recorded. */
export function describeCoping(reading: CopingReading): Sentence {
  const { cravings, withCoping } = reading;
  const missing = cravings === withCoping ? '' : ` What was tried is not recorded for ${cravings - withCoping}.`;
  const parts = [{ text: levelText(reading) }, ...comparedParts(reading), { text: missing }];
  return sentenceOf('Triggers and coping', parts, { known: withCoping, of: cravings, unit: 'cravings' });
}

const helpedWords = ({ helped, helpRated }: CopingGroup): string =>
  helped === null ? 'not recorded' : `${helped} of 10 (${helpRated} rated)`;

/** Each way of coping: how often, what came of it, and how that stands to the others. */
export function copingTable({ coping }: CopingReading): TableTwin {
  const rows = coping.map((group) => [
    labelOf(COPING.codes, group.key),
    String(group.cravings),
    shareWords(group.actedOn),
    shareWords(group.without),
    differs(group) + group.certainty,
    helpedWords(group),
  ]);
  const columns = [
    'What was tried',
    'Cravings',
    'Acted on',
    'Acted on, on the others',
    'Difference',
    'Helped (median)',
  ];
  return { caption: 'Ways of coping and what came of them', columns, rows };
}

/** Each trigger: how often, what came of it, and which way of coping was tried with it, with what came of that. */
export function triggerTable({ triggers }: CopingReading): TableTwin {
  const rows = triggers.map(({ key, cravings, actedOn, coping }) => [
    labelOf(TRIGGERS.codes, key),
    String(cravings),
    shareWords(actedOn),
    coping.length === 0
      ? 'not recorded'
      : coping.map((tried) => `${copingName(tried.key)}: ${shareWords(tried.actedOn)}`).join('; '),
  ]);
  const columns = ['Set off by', 'Cravings', 'Acted on', 'What was tried: acted on'];
  return { caption: 'Triggers, and what was tried with each', columns, rows };
}
