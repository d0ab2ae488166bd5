/* The words of the agreement as people read them, and the fields a correction may name. */
import { api } from './api.js';
import * as numbers from './numbers.js';

/* Field and choice names come from the server's bundle, the one source of these words: load() fills them. */
export const options = {};
export const lineFields = {};
export const programFields = {};

/** The fields of a line in the order of the annex, and those of them that a correction may not name. */
export const LINE_FIELDS = ['objective', 'indicator', 'kind', 'unit', 'target', 'direction', 'calculation', 'frequency', 'weight',
  'dataSource', 'baseline', 'lastResult', 'supports', 'rollUp'];
const NEVER_CORRECTED = ['lastResult', 'supports', 'rollUp'];

/** Asks for the words once in the life of the page. */
export async function load() {
  if (Object.keys(lineFields).length) return;
  const words = await api.words();
  Object.assign(programFields, words.program);
  Object.keys(words.choices).forEach(field => { options[field] = Object.entries(words.choices[field]); });
  LINE_FIELDS.forEach(field => { lineFields[field] = words.line[field]; });
}

/** @returns {object} the names of the line's fields that a correction may change */
export function correctable() {
  return Object.fromEntries(Object.entries(lineFields).filter(([field]) => !NEVER_CORRECTED.includes(field)));
}

/** Other words that people paste from their spreadsheets for the same choices. */
const synonyms = {
  OUTCOME: ['outcome', 'dampak', 'impact'], OUTPUT: ['output'], PROCESS: ['process', 'proses/kegiatan'],
  HIGHER: ['maksimum', 'maximize', 'naik', 'positif', 'tinggi', 'makin tinggi makin baik', 'semakin tinggi semakin baik'],
  LOWER: ['minimum', 'minimize', 'turun', 'negatif', 'rendah', 'makin rendah makin baik',
    'semakin rendah semakin baik'],
  RANGE: ['dalam rentang', 'stabil', 'stabilize'],
  CUMULATIVE: ['akumulasi'], NON_CUMULATIVE: ['non kumulatif', 'nonkumulatif', 'posisi akhir', 'rata-rata'],
  MONTHLY: ['bulan'], QUARTERLY: ['triwulan', 'tw'], SEMESTER: ['semester'], ANNUAL: ['tahun']
};

const numeric = ['target', 'weight', 'baseline', 'lastResult', 'budget'];

export function isNumeric(field) {
  return numeric.includes(field);
}

/** @returns {string|null} what is wrong with the value of a field as typed */
export function problemOf(field, text) {
  if (!isNumeric(field)) return null;
  return field === 'budget' || field === 'weight' ? numbers.problem(text) : numbers.problemOfTarget(text);
}

/** @returns {string} the value as people read it: the label of a choice, else the text itself */
export function show(field, value) {
  const choice = (options[field] || []).find(option => option[0] === value);
  if (choice) return choice[1];
  return value === null || value === undefined || value === '' ? '(kosong)' : String(value);
}

/** @returns {string|null} the code of a choice for what somebody wrote; null when nothing fits */
export function codeOf(field, text) {
  const wanted = text.trim().toLowerCase();
  const found = options[field].find(([code, label]) =>
    code.toLowerCase() === wanted || label.toLowerCase() === wanted || (synonyms[code] || []).includes(wanted));
  return found ? found[0] : null;
}

export function dateTime(iso) {
  if (!iso) return '';
  return new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso))
    + ' pukul ' + clock(new Date(iso));
}

export function date(iso) {
  return iso ? new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date(iso)) : '';
}

/** @returns {string} the time of day, such as 10.42 */
export function clock(moment) {
  return String(moment.getHours()).padStart(2, '0') + '.' + String(moment.getMinutes()).padStart(2, '0');
}

/** @returns {string} 'Oleh Rina, 31 Januari 2026 pukul 10.42', leaving out what is unknown */
export function byWhom(name, at) {
  return [name && 'oleh ' + name, at && dateTime(at)].filter(Boolean).join(', ');
}
