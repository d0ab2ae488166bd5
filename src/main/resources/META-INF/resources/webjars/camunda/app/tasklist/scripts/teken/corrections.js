/* Accepting, correcting and asking, row by row: for the review and for a correction at the ceremony. */
import * as words from './words.js';

let entries = 0;

function entry(field, source) {
  return Object.assign({ path: 'c' + (++entries), field, newValue: '', reason: '' }, source);
}

export class Corrections {
  /** @param {object} form the form; its scope gets items, one for each line and program */
  constructor(form, view) {
    this.form = form;
    this.items = form.t.items = view.lines.map(line => this.item('line', line, words.correctable(), 'target'))
      .concat(view.programs.map(program => this.item('program', program, words.programFields, 'budget')));
    Object.assign(form.t, {
      options: words.options,
      lineItems: this.items.filter(item => item.kind === 'line'),
      programItems: this.items.filter(item => item.kind === 'program'),
      choose: item => this.choose(item),
      addCorrection: item => { item.corrections.push(this.blank(item)); this.changed(); },
      removeCorrection: (item, correction) => this.removeCorrection(item, correction),
      changed: () => this.changed(),
      deviating: () => this.items.filter(item => this.deviates(item)).length,
      shown: item => !form.t.onlyDeviating || this.deviates(item) || item.choice !== 'accept',
      problemOf: correction => words.problemOf(correction.field, correction.newValue),
      remarksOn: item => view.remarks.filter(remark => remark[item.kind + 'Id'] === item.row.id)
    });
    form.translate = problem => this.translate(problem);
  }

  /** Whether the row stands against the plans: the remarks on it say how; what merely informs is none. */
  deviates(item) {
    return this.form.t.remarksOn(item).some(remark => remark.severity !== 'INFO');
  }

  item(kind, row, fields, mainField) {
    return {
      kind, row, mainField, path: 'q' + (++entries), choice: 'accept', corrections: [], question: '',
      fields: Object.keys(fields).map(field => ({ field, label: fields[field] })),
      place: (kind === 'line' ? 'Sasaran ' : 'Program ') + row.number
    };
  }

  blank(item) {
    const used = item.corrections.map(correction => correction.field);
    const free = [item.mainField].concat(item.fields.map(f => f.field)).find(field => !used.includes(field));
    return entry(free || item.mainField);
  }

  choose(item) {
    if (item.choice === 'correct' && !item.corrections.length) item.corrections.push(this.blank(item));
    const id = item.choice === 'correct' ? item.corrections[0].path + '-newValue' : item.path + '-text';
    if (item.choice !== 'accept') this.form.focus('tk-' + id);
    this.changed();
  }

  removeCorrection(item, correction) {
    item.corrections = item.corrections.filter(other => other !== correction);
    if (!item.corrections.length) item.choice = 'accept';
    this.changed();
  }

  changed() {
    if (this.form.autosave) this.form.changed();
  }

  /** Everything under a choice counts; what was typed and then left for another choice does not. */
  corrections() {
    return this.items.filter(item => item.choice === 'correct').flatMap(item => item.corrections.map(correction => ({
      item, correction,
      sent: { [item.kind + 'Id']: item.row.id, field: correction.field, newValue: correction.newValue,
        reason: correction.reason }
    })));
  }

  questions() {
    return this.items.filter(item => item.choice === 'ask').map(item => ({
      item, sent: { lineId: item.row.id, text: item.question }
    }));
  }

  problems() {
    const found = [];
    this.corrections().forEach(({ item, correction }) => {
      const add = (part, message) => found.push({ path: correction.path + '.' + part, message: item.place + ': ' + message });
      const wrong = words.problemOf(correction.field, correction.newValue);
      if (!correction.newValue) add('newValue', 'isi nilai yang baru');
      else if (wrong) add('newValue', wrong);
      else if (correction.newValue === String(item.row[correction.field])) add('newValue', 'nilai baru sama dengan nilai sekarang');
      if (!correction.reason) add('reason', 'tulis alasan koreksi');
    });
    this.questions().filter(({ item }) => !item.question).forEach(({ item }) =>
      found.push({ path: item.path + '.text', message: item.place + ': tulis pertanyaannya' }));
    return found;
  }

  /** The server numbers what it was sent; here each entry keeps its own name. */
  translate(problem) {
    const [, list, index, rest] = /^(corrections|questions)\[(\d+)]\.?(.*)$/.exec(problem.path || '') || [];
    if (!list) return problem;
    const target = this[list]()[index];
    const path = list === 'corrections' ? target.correction.path : target.item.path;
    return { path: path + '.' + (rest || (list === 'questions' ? 'text' : 'newValue')), message: problem.message };
  }

  kept() {
    return this.items.map(item => ({
      kind: item.kind, id: item.row.id, choice: item.choice, question: item.question,
      corrections: item.corrections.map(({ field, newValue, reason }) => ({ field, newValue, reason }))
    }));
  }

  restore(kept) {
    (kept || []).forEach(saved => {
      const item = this.items.find(other => other.kind === saved.kind && other.row.id === saved.id);
      if (!item) return;
      item.choice = saved.choice;
      item.question = saved.question;
      item.corrections = saved.corrections.map(correction => entry(correction.field, correction));
    });
  }
}
