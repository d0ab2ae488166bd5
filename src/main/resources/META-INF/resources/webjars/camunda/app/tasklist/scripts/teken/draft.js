/* The draft: staff and head fill the annex, the head sends it to the leader. */
import { api } from './api.js';
import { cellsOf, isTable, moves, remember } from './grid.js';
import { differences, merged, picked } from './conflict.js';
import { partsOf } from './parts.js';
import { LINE_COLUMNS, LINE_FIELDS, PROGRAM_COLUMNS, isFilled, plain, row } from './rows.js';
import * as words from './words.js';

class Draft {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    this.version = view.version;
    this.show(view);
    form.saving(view.version, () => this.content(), (content, leaving) => this.send(content, leaving),
      refusal => this.conflict(refusal));
    form.translate = problem => this.place(problem);
    form.element.addEventListener('focusin', remember);
    form.offerBackup(backup => !this.t.readonly && backup.content.version === this.version,
      content => this.show(content));
    Object.assign(this.t, {
      columns: LINE_COLUMNS, programColumns: PROGRAM_COLUMNS, options: words.options,
      changed: (item, field) => this.changed(item, field),
      addLine: () => this.add('lines'), addProgram: () => this.add('programs'),
      remove: (list, item) => this.remove(list, item), move: (list, item, step) => this.move(list, item, step),
      keyLines: event => this.key(event, 'lines'),
      keyPrograms: event => this.key(event, 'programs'),
      paste: (event, list) => this.paste(event, list), undo: () => this.undo(),
      remarksOn: item => this.remarksOn(item), generalRemarks: () => this.generalRemarks(), remarks: asking => this.remarks(asking),
      readiness: () => this.readiness(), weights: () => this.weights(), total: () => this.total(), totalWords: () => this.totalWords(),
      check: () => this.check(), send: () => this.submit(), backToEditing: () => this.backToEditing(),
      goTo: error => this.goTo(error), toPart: part => this.form.focus(part.goal)
    });
  }

  show(source) {
    this.t.lines = source.lines.map(line => row(line, LINE_FIELDS));
    this.t.programs = source.programs.map(program => row(program, PROGRAM_COLUMNS));
    this.t.readonly = !this.t.view.may.save;
    if (!this.t.readonly && !this.t.lines.length) this.t.lines.push(row({}, LINE_FIELDS));
    if (!this.t.readonly && !this.t.programs.length) this.t.programs.push(row({}, PROGRAM_COLUMNS));
    this.t.lines.forEach(line => LINE_FIELDS.forEach(field => this.judge(line, field)));
    this.t.programs.forEach(program => this.judge(program, 'budget'));
  }

  content() {
    return {
      version: this.version,
      lines: this.filledLines().map(line => plain(line, LINE_FIELDS)),
      programs: this.filledPrograms().map(program => plain(program, PROGRAM_COLUMNS))
    };
  }

  filledLines() {
    return this.t.lines.filter(line => isFilled(line, LINE_FIELDS));
  }

  filledPrograms() {
    return this.t.programs.filter(program => isFilled(program, PROGRAM_COLUMNS));
  }

  async send(content, leaving) {
    const lines = this.filledLines();
    const programs = this.filledPrograms();
    const answer = await api.saveDraft(this.t.view.id, content, leaving);
    this.version = this.t.view.version = answer.version;
    this.form.apply(() => this.saved(answer, lines, programs));
    return answer;
  }

  saved(answer, lines, programs) {
    answer.lines.forEach((known, i) => { if (lines[i]) lines[i].id = known.id; });
    answer.programs.forEach((known, i) => { if (programs[i]) programs[i].id = known.id; });
    const view = this.t.view;
    view.remarks = answer.remarks || [];
    view.totalBudget = answer.totalBudget;
    view.totalBudgetWords = answer.totalBudgetWords;
    lines.concat(programs).forEach(item => { item.problems = {}; });
    (answer.problems || []).forEach(problem => {
      const [, list, index, field] = /^(lines|programs)\[(\d+)]\.(\w+)$/.exec(problem.path || '') || [];
      const item = list && (list === 'lines' ? lines : programs)[index];
      if (item) item.problems[field] = problem.message;
    });
    this.problems = answer.problems || [];
  }

  changed(item, field) {
    this.typed = true;
    this.judge(item, field);
    this.form.changed();
  }

  judge(item, field) {
    const problem = words.problemOf(field, item[field]);
    if (problem) item.problems[field] = problem;
    else delete item.problems[field];
  }

  /** Right after a paste or a removal Ctrl+Z takes that back; once something was typed it is the browser's own again. */
  key(event, list) {
    const undoing = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
    if (!undoing || !this.t.undoable || this.typed) return moves(event, () => this.add(list));
    event.preventDefault();
    this.undo();
  }

  add(list) {
    this.t[list].push(row({}, list === 'lines' ? LINE_FIELDS : PROGRAM_COLUMNS));
  }

  snapshot(what) {
    this.typed = false;
    this.t.undoable = {
      what,
      lines: this.t.lines.map(line => Object.assign({}, line)),
      programs: this.t.programs.map(program => Object.assign({}, program))
    };
  }

  undo() {
    const before = this.t.undoable;
    this.t.lines = before.lines;
    this.t.programs = before.programs;
    this.t.undoable = null;
    this.t.said = 'Sudah dikembalikan: ' + before.what + '.';
    this.form.changed();
  }

  remove(list, item) {
    this.snapshot('hapus baris ' + (this.t[list].indexOf(item) + 1));
    this.t[list] = this.t[list].filter(other => other !== item);
    this.t.said = 'Baris dihapus.';
    this.form.changed();
  }

  move(list, item, step) {
    const items = this.t[list];
    const from = items.indexOf(item);
    if (!items[from + step]) return;
    items.splice(from, 1);
    items.splice(from + step, 0, item);
    this.form.changed();
  }

  paste(event, list) {
    const original = event.originalEvent || event;
    const input = event.target;
    const text = original.clipboardData.getData('text/plain');
    if (!input.dataset || input.dataset.row === undefined || !isTable(text)) return;
    event.preventDefault();
    const cells = cellsOf(text);
    this.snapshot('tempelan');
    const unknown = this.fill(list, cells, Number(input.dataset.row), Number(input.dataset.column));
    const count = cells.reduce((sum, line) => sum + line.length, 0);
    this.t.said = count + ' sel ditempelkan.' + (unknown.length
      ? ' Tidak dikenali dan dibiarkan seperti semula: ' + unknown.join(', ') + '.' : '');
    this.form.changed();
  }

  fill(list, cells, firstRow, firstColumn) {
    const columns = list === 'lines' ? LINE_COLUMNS : PROGRAM_COLUMNS;
    const unknown = [];
    cells.forEach((values, r) => {
      while (this.t[list].length <= firstRow + r) this.add(list);
      const item = this.t[list][firstRow + r];
      values.slice(0, columns.length - firstColumn).forEach((value, c) => {
        const field = columns[firstColumn + c];
        const code = words.options[field] ? words.codeOf(field, value) : value;
        if (code === null && value) unknown.push('“' + value + '”');
        else item[field] = code || '';
        this.judge(item, field);
      });
    });
    return unknown;
  }

  remarksOn(item) {
    return item.id ? this.remarks(true).filter(remark => remark.lineId === item.id || remark.programId === item.id) : [];
  }

  generalRemarks() {
    return this.remarks(true).filter(remark => !remark.lineId && !remark.programId);
  }

  /** Remarks that ask for an act, or those that merely inform. */
  remarks(asking) {
    return this.t.view.remarks.filter(remark => (remark.severity !== 'INFO') === asking);
  }

  sumOfWeights() {
    return this.t.lines.reduce((total, line) => total + (this.t.numbers.parse(line.weight) || 0), 0);
  }

  missingWeight() {
    const rest = Number((100 - this.sumOfWeights()).toFixed(6));
    if (rest === 0) return '';
    return (rest > 0 ? 'kurang ' : 'lebih ') + this.t.numbers.format(Math.abs(rest));
  }

  weights() {
    return this.t.numbers.format(this.sumOfWeights()) + ' (' + (this.missingWeight() || 'pas') + ')';
  }

  /** Angular compares what it watches by identity, so the list is made anew only when something changed. */
  readiness() {
    const weight = this.missingWeight();
    const found = partsOf(this.t, this.filledLines(), this.filledPrograms(), weight && 'bobot ' + weight);
    const key = JSON.stringify(found);
    if (key !== this.readinessKey) {
      this.readinessKey = key;
      this.known = found;
    }
    return this.known;
  }

  total() {
    return this.t.numbers.sumOfRupiah(this.t.programs.map(program => program.budget));
  }

  totalWords() {
    return this.total() === String(this.t.view.totalBudget) ? this.t.view.totalBudgetWords : '';
  }

  /** The check-answers step: everything is saved first, so that what is shown is what will be sent. */
  async check() {
    if (this.t.busy) return;
    this.t.busy = true;
    this.t.lines = this.filledLines();
    this.t.programs = this.filledPrograms();
    try {
      await this.form.autosave.flush();
      this.form.apply(() => this.checked());
    } catch (refusal) {
      this.form.apply(() => this.form.refusedToAct(refusal, () => this.check()));
    } finally {
      this.form.apply(() => { this.t.busy = false; });
    }
  }

  checked() {
    const content = this.content();
    this.t.view.lines = content.lines;
    this.t.view.programs = content.programs;
    this.t.view.totalBudget = this.total();
    const problems = this.ownProblems();
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }

  /** What typing and the last save left wrong; an earlier refusal to submit is left for the server to judge anew. */
  ownProblems() {
    const found = (this.problems || []).filter(problem => /^(lines|programs)\[/.test(problem.path || ''));
    const known = new Set(found.map(problem => problem.path));
    const judge = (list, fields) => this.t[list].forEach((item, i) => fields.forEach(field => {
      const path = list + '[' + i + '].' + field;
      const message = words.problemOf(field, item[field]);
      if (message && !known.has(path)) found.push({ path, message });
    }));
    judge('lines', LINE_FIELDS);
    judge('programs', PROGRAM_COLUMNS);
    return found.map(problem => this.place(problem));
  }

  /** Shows a problem beside its field, and says in the summary which row it is in. */
  place(problem) {
    const [, list, index, field] = /^(lines|programs)\[(\d+)]\.?(\w*)$/.exec(problem.path || '') || [];
    const item = list && this.t[list][index];
    if (!item) return problem;
    if (field) item.problems[field] = problem.message;
    const name = words.lineFields[field] || words.programFields[field];
    return {
      path: problem.path,
      message: (list === 'lines' ? 'Sasaran' : 'Program') + ' baris ' + (Number(index) + 1) + (name ? ', ' + name : '')
        + ': ' + problem.message
    };
  }

  submit() {
    this.form.act('submit', () => ({ version: this.version }), 'Perjanjian kinerja sudah dikirim ke pimpinan.');
  }

  backToEditing() {
    this.t.checking = false;
    this.form.clearErrors();
  }

  /** From the summary to the field, opening its row's details when it hides there. */
  goTo(error) {
    this.t.checking = false;
    const [, list, index, field] = /^(lines|programs)\[(\d+)]\.?(\w*)$/.exec(error.path || '') || [];
    if (list === 'lines' && this.t.lines[index] && !LINE_COLUMNS.includes(field)) this.t.lines[index].open = true;
    this.form.focus(field ? error.id : error.id + '-' + (list === 'lines' ? 'objective' : 'name'));
  }

  /** Somebody else saved meanwhile: what the server has now is fetched and put beside what was typed here. */
  async conflict(refusal) {
    this.t.settling = true;
    const current = await api.read(this.t.view.id).catch(() => null);
    this.form.apply(() => this.sideBySide(refusal, current));
  }

  sideBySide(refusal, current) {
    this.t.settling = false;
    if (!current || !current.may.save) {
      this.t.gone = refusal.message;
      return this.form.focus('tk-gone');
    }
    this.t.conflict = {
      message: refusal.message,
      found: differences(this.content(), current),
      settle: () => {
        const mine = this.content();
        const settled = merged(mine, current, picked(differences(mine, current), this.t.conflict.found));
        this.t.conflict = null;
        this.version = current.version;
        this.t.view = Object.assign(current, { history: current.history });
        this.show(settled);
        this.form.autosave.changes++;
        this.form.autosave.resume();
      }
    };
    this.form.focus('tk-conflict');
  }
}

export function draft(form, view) {
  return new Draft(form, view);
}
