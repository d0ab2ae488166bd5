/*
 * Numbers as Indonesians write them: 81,77 and 1.250.000.000. A point is only ever a thousands mark, so '3.17' is
 * refused rather than guessed. The server applies the same rule and has the last word.
 */
const INDONESIAN = /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const ENGLISH_DECIMAL = /^[-+]?\d+\.\d+$/;
const NUMERIC = /^[-+\d.,\s]+$/;

function stripped(text) {
  return String(text === null || text === undefined ? '' : text)
    .replace(/^\s*Rp\.?/i, '').replace(/%\s*$/, '').replace(/[\s\u00a0]/g, '');
}

/** @returns {number|null} null when the text is empty or is not an Indonesian number */
export function parse(text) {
  const plain = stripped(text);
  return INDONESIAN.test(plain) ? Number(plain.replace(/\./g, '').replace(',', '.')) : null;
}

/** @returns {string|null} what is wrong with the number, for the person who typed it; null when nothing is */
export function problem(text) {
  const plain = stripped(text);
  if (plain === '' || INDONESIAN.test(plain)) return null;
  if (ENGLISH_DECIMAL.test(plain)) {
    return 'Titik hanya untuk ribuan; tulis ' + plain.replace('.', ',') + ' untuk pecahan';
  }
  return 'Tulis angka, misalnya 81,77 atau 1.250.000.000';
}

/** Targets may be words ("BB") or ranges ("70 sampai 80"); only what looks like a number is judged here. */
export function problemOfTarget(text) {
  const plain = stripped(text);
  return NUMERIC.test(plain) && !/\d-/.test(plain) ? problem(text) : null;
}

/** @returns {string} the number in Indonesian notation, rounded to at most six decimals */
export function format(number) {
  return new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }).format(number);
}

/** @returns {string} the sum of the rupiah texts in Indonesian notation; texts that are no numbers count as nothing */
export function sumOfRupiah(texts) {
  const hundredths = texts.reduce((sum, text) => sum + hundredthsOf(text), 0n);
  const whole = (hundredths / 100n).toLocaleString('id-ID');
  const rest = hundredths % 100n;
  return rest ? whole + ',' + String(rest).padStart(2, '0') : whole;
}

function hundredthsOf(text) {
  const plain = stripped(text);
  if (!INDONESIAN.test(plain) || plain.startsWith('-')) return 0n;
  const [whole, decimals = ''] = plain.replace(/[+.]/g, '').split(',');
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0').slice(0, 2));
}

/**
 * Says how a value stands to the planned one, minding the direction of the indicator where it has one.
 * @param {string} plan what it is compared with; '' or null gives ''
 * @param {string} planName how the plan is called in the sentence
 */
export function differenceInWords(value, plan, direction, planName = 'rencana') {
  if (!plan || !value) return '';
  const a = parse(value);
  const b = parse(plan);
  if (a === b && (a !== null || value.trim() === plan.trim())) return 'sama dengan ' + planName;
  if (a === null || b === null) return 'berbeda dari ' + planName;
  const size = format(Math.abs(Number((a - b).toFixed(6))));
  const words = (a > b ? 'lebih tinggi ' : 'lebih rendah ') + size + ' dari ' + planName;
  if (direction !== 'HIGHER' && direction !== 'LOWER') return words;
  return words + ((a > b) === (direction === 'HIGHER') ? ' (lebih kuat)' : ' (lebih lemah)');
}

/** Says in words how a value moved; '' when either is no number. */
export function changeInWords(oldValue, newValue) {
  const a = parse(oldValue);
  const b = parse(newValue);
  if (a === null || b === null || a === b) return '';
  return (b > a ? 'naik ' : 'turun ') + format(Math.abs(Number((b - a).toFixed(6))));
}
