import type * as z from 'zod';
import { itemNineRisk } from '../change/safety';
import { valuesOf, type Instrument, type ScoreOnlyInstrument, type WordedInstrument } from '../instruments/instrument';
import { instrumentOf } from '../instruments/instruments';
import type { Answers } from '../scoring/score-answers';
import { enteredProblem } from '../scoring/score-entered';

/** What is entered, as far as it is checked together. */
export interface Sheet {
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly variant: string;
  readonly answers: Answers;
  readonly entered: Answers;
  readonly mode: string;
  readonly safetySeen: boolean;
}

/** A field, by its path, and what is wrong with it. */
interface SheetProblem {
  readonly path: readonly string[];
  readonly message: string;
}

const given = (answers: Answers): [string, number][] =>
  Object.entries(answers).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));

function answersProblems(instrument: WordedInstrument, { variant, answers, entered }: Sheet): SheetProblem[] {
  const wording = instrument.variants.find(({ key }) => key === variant);
  if (wording === undefined) {
    const labels = instrument.variants.map(({ label }) => label).join(' or ');
    return [{ path: ['variant'], message: `Choose the wording that was asked: ${labels}.` }];
  }
  if (given(entered).length > 0) {
    return [{ path: ['entered'], message: `${instrument.name} is scored from its answers. Enter the answers.` }];
  }
  if (given(answers).length === 0) return [{ path: ['answers'], message: 'Answer at least one question.' }];
  return Object.entries(answers).flatMap(([key, value]) => {
    const place = wording.items.findIndex((item) => item.key === key);
    const item = wording.items[place];
    if (item === undefined) return [{ path: ['answers'], message: `"${key}" is no question of ${instrument.name}.` }];
    if (value === null || valuesOf(item).includes(value)) return [];
    return [{ path: ['answers', key], message: `Question ${place + 1}: choose one of its answers.` }];
  });
}

function enteredProblems(instrument: ScoreOnlyInstrument, { answers, entered }: Sheet): SheetProblem[] {
  if (given(answers).length > 0) {
    const message = `The questions of ${instrument.name} are not held here. Enter what the form comes to.`;
    return [{ path: ['answers'], message }];
  }
  if (given(entered).length === 0) {
    return [{ path: ['entered'], message: `Enter what the ${instrument.name} comes to.` }];
  }
  return Object.entries(entered).flatMap(([key, value]) => {
    const known = instrument.scores.find((score) => score.key === key);
    if (known === undefined) return [{ path: ['entered'], message: `"${key}" is no score of ${instrument.name}.` }];
    const message = value === null ? null : enteredProblem(known, value);
    return message === null ? [] : [{ path: ['entered', key], message }];
  });
}

/** Who saves a sheet themselves has seen an answer above 0 to question 9; one that was handed over is looked at after. */
function safetyProblems({ answers, mode, safetySeen }: Sheet): SheetProblem[] {
  if (mode === 'handed_over' || safetySeen || itemNineRisk(answers) === null) return [];
  return [{ path: ['safetySeen'], message: 'Question 9 was answered above 0. Say that you have seen it.' }];
}

function problemsOf(instrument: Instrument, sheet: Sheet): SheetProblem[] {
  if (sheet.instrumentVersion !== instrument.version) {
    const message = `This is not the edition of ${instrument.name} that is in use (${instrument.version}). Load the page again.`;
    return [{ path: ['instrumentVersion'], message }];
  }
  if (instrument.wording === 'score_only') return enteredProblems(instrument, sheet);
  return [...answersProblems(instrument, sheet), ...safetyProblems(sheet)];
}

/** Checks that what is entered fits the instrument: its edition, its wording, its questions and its ranges. */
export function checkSheet({ value, issues }: z.core.ParsePayload<Sheet>): void {
  const instrument = instrumentOf(value.instrument);
  if (instrument === undefined) return;
  for (const { path, message } of problemsOf(instrument, value)) {
    issues.push({ code: 'custom', path: [...path], message, input: value });
  }
}
