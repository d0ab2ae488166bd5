/* The words of the agreement as people read them, and the fields a correction may name. */
import * as numbers from './numbers.js';

export const options = {
  kind: [['PROCESS', 'Proses'], ['OUTPUT', 'Keluaran'], ['OUTCOME', 'Hasil']],
  direction: [['HIGHER', 'Makin tinggi'], ['LOWER', 'Makin rendah'], ['RANGE', 'Rentang']],
  calculation: [['CUMULATIVE', 'Kumulatif'], ['NON_CUMULATIVE', 'Tidak kumulatif']],
  frequency: [['MONTHLY', 'Bulanan'], ['QUARTERLY', 'Triwulanan'], ['SEMESTER', 'Semesteran'], ['ANNUAL', 'Tahunan']]
};

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

export const lineFields = {
  objective: 'Sasaran strategis', indicator: 'Indikator kinerja', kind: 'Jenis', unit: 'Satuan', target: 'Target',
  direction: 'Lebih baik bila', calculation: 'Cara hitung', frequency: 'Frekuensi ukur', weight: 'Bobot',
  dataSource: 'Sumber data', baseline: 'Nilai awal', lastResult: 'Hasil tahun lalu'
};

export const programFields = { name: 'Program', budget: 'Anggaran', source: 'Sumber dana' };

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
