import { fact, labelOrNull, whenWords, yesOrNo, type Fact } from '@cairn/patients-domain';
import { answerWords, type Instrument, type Score } from '../instruments/instrument';
import { instrumentName, instrumentOf } from '../instruments/instruments';
import { itemNineRisk } from '../change/safety';
import { bandOf } from '../scoring/band-of';
import { scoreAnswers, variantOf } from '../scoring/score-answers';
import type { Assessment } from './assessment';
import { ANSWERERS, ASSESSMENT_MODES } from './modes';

/** Answers are taken from one version or the other as a whole: half a sheet of each was never filled in by anybody. */
const SHEET = ['answers', 'entered', 'variant', 'safetySeen'] as const;

type Result = Pick<Assessment, 'instrument' | 'variant' | 'scores' | 'prorated'>;

/** "14 of 27, moderate", "no total": what a score of a result says. */
export function scoreWords(of: Score, { variant, scores }: Pick<Result, 'variant' | 'scores'>): string {
  const value = scores[of.key] ?? null;
  if (value === null) return 'no total';
  const band = bandOf(of, variant, value);
  return `${value} of ${of.to}${band === null ? '' : `, ${band.label}`}`;
}

/** "PHQ-9 14 of 27, moderate, prorated"; every score of an instrument that has several. */
export function assessmentHeadline(result: Result): string {
  const instrument = instrumentOf(result.instrument);
  if (instrument === undefined) return instrumentName(result.instrument);
  const [first, ...others] = instrument.scores;
  const prorated = result.prorated ? ', prorated' : '';
  if (others.length === 0) return `${instrument.name} ${scoreWords(first, result)}${prorated}`;
  const words = instrument.scores.map((known) => `${known.label.toLowerCase()} ${scoreWords(known, result)}`);
  return `${instrument.name}: ${words.join('; ')}`;
}

function scoreFacts(instrument: Instrument, result: Assessment): Fact[] {
  return instrument.scores.map((known) => {
    const isThere = (result.scores[known.key] ?? null) !== null;
    const prorated = result.prorated ? ', prorated' : '';
    const text = isThere ? `${scoreWords(known, result)}${prorated}` : null;
    return { ...fact(`scores.${known.key}`, known.label, text), fields: SHEET };
  });
}

function answerFacts(instrument: Instrument, { variant, answers }: Assessment): Fact[] {
  if (instrument.wording === 'score_only') return [];
  const { items } = variantOf(instrument, variant);
  const { why } = scoreAnswers(instrument, variant, answers);
  const each = items.map((item, place) => {
    const value = answers[item.key] ?? null;
    const text = value === null ? null : answerWords(item, value);
    return { ...fact(`answers.${item.key}`, `${place + 1}. ${item.text}`, text), fields: SHEET };
  });
  return why === '' ? each : [{ ...fact('missing', 'Without an answer', why), fields: SHEET }, ...each];
}

function wordingFacts(instrument: Instrument, { variant }: Assessment): Fact[] {
  if (instrument.wording === 'score_only' || instrument.variants.length === 1) return [];
  return [fact('variant', 'Wording', variantOf(instrument, variant).label)];
}

function safetyFacts({ answers, mode, safetySeen }: Assessment): Fact[] {
  if (itemNineRisk(answers) === null) return [];
  const seen = mode === 'handed_over' && !safetySeen ? 'Not yet: it was filled in on a device handed over' : null;
  return [fact('safetySeen', 'Question 9 seen when saving', seen ?? yesOrNo(safetySeen))];
}

/** Everything that a result says, in words. */
export function assessmentFacts(result: Assessment, timeZone: string): Fact[] {
  const instrument = instrumentOf(result.instrument);
  const about = [
    fact('takenAt', 'Filled in', whenWords(result.localDay, result.takenAt, timeZone)),
    fact('instrument', 'Instrument', `${instrumentName(result.instrument)}, edition ${result.instrumentVersion}`),
  ];
  const sheet =
    instrument === undefined
      ? []
      : [
          ...wordingFacts(instrument, result),
          ...scoreFacts(instrument, result),
          ...answerFacts(instrument, result),
          ...safetyFacts(result),
        ];
  return [
    ...about,
    ...sheet,
    fact('mode', 'How', labelOrNull(ASSESSMENT_MODES, result.mode)),
    fact('answeredBy', 'Answered by', labelOrNull(ANSWERERS, result.answeredBy)),
    fact('language', 'Language', result.language),
    fact('note', 'Note', result.note),
  ];
}
