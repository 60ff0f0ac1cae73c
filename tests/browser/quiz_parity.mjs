/**
 * What the browser's engine makes of all answers to a quiz, to be compared with `quiz_sheets.py`.
 *
 * A sheet has a row for each vector (an answer to each question, the first question's changing slowest) and a
 * column for each thing that an outcome can hold, one byte a cell. A block is the rows with the same answers to
 * the first two questions.
 */

import { Engine } from "./engine.mjs";

const NO_CONTEXT = new Map();

const SHEETS = {
  decisions: {
    answersTo: ({ severities }) => severities.map(sure),
    rowFor: (engine, severities) => engine.decide(severities),
    numbers: ["level", "nextUp"],
    lists: ({ emergencies, floors, questions }) => ({ emergencies, floors, reasons: questions, decisive: floors }),
  },
  unsure: {
    answersTo: ({ severities, unsure }) => [...severities.map(sure), { severity: unsure, isUnsure: true }],
    rowFor: (engine, severities, unsure) => {
      const { lowest, highest } = engine.rangeOf(severities, unsure);
      return { lowest, highest, flags: engine.flagsFor(severities, unsure, NO_CONTEXT) };
    },
    numbers: ["lowest", "highest"],
    lists: ({ flags }) => ({ flags }),
  },
};

/** @returns {Promise<Record<string, string[]>>} by column: a digest for each block */
export async function digests(core, name) {
  const found = {};
  for (const block of blocksOf(core, name)) {
    for (const [column, cells] of filled(core, name, block)) {
      (found[column] ??= []).push(await sha256(cells));
    }
  }
  return found;
}

/** @returns {Record<string, string>} by column: the cells of a block, a character each */
export function cellsOf(core, name, number) {
  const columns = filled(core, name, blocksOf(core, name)[number]);
  return Object.fromEntries(columns.map(([column, cells]) => [column, new TextDecoder().decode(cells)]));
}

/** A block is the answers to each question that its rows go through. */
function blocksOf(core, name) {
  const [first, second, ...others] = core.questions.map(SHEETS[name].answersTo);
  return first.flatMap((one) => second.map((other) => [[one], [other], ...others]));
}

/** @returns {[string, Uint8Array][]} the columns of a block */
function filled(core, name, block) {
  const { rowFor, numbers, lists } = SHEETS[name];
  const engine = new Engine(core);
  const size = block.reduce((product, answers) => product * answers.length, 1);
  const ofNumbers = numbers.map((part) => [part, new Uint8Array(size)]);
  const ofLists = Object.entries(lists(core)).map(([part, rules]) => [
    part,
    new Map(rules.map(({ id }) => [id, new Uint8Array(size)])),
  ]);
  let at = 0;
  forEachVector(block, (severities, unsure) => {
    const row = rowFor(engine, severities, unsure);
    for (const [part, cells] of ofNumbers) {
      cells[at] = row[part] ?? 0;
    }
    for (const [part, columns] of ofLists) {
      for (const id of row[part]) {
        columns.get(id)[at] = 1;
      }
    }
    at += 1;
  });
  const named = ofLists.flatMap(([part, columns]) => [...columns].map(([id, cells]) => [`${part} ${id}`, cells]));
  return [...ofNumbers, ...named];
}

/** Call `visit` with each vector, always in the same two arrays. */
function forEachVector(block, visit) {
  const severities = [];
  const unsure = [];
  const answer = (question) => {
    if (question === block.length) {
      visit(severities, unsure);
      return;
    }
    for (const { severity, isUnsure } of block[question]) {
      severities[question] = severity;
      unsure[question] = isUnsure;
      answer(question + 1);
    }
  };
  answer(0);
}

function sure(severity) {
  return { severity, isUnsure: false };
}

async function sha256(cells) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", cells));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
