/* The monthly report: staff and head write down results, the server works out what was achieved, the head hands it in. */
import { CheckedForm } from './checked.js';

/** @returns {Date|null} what AngularJS wants for a date field; the time of day means nothing */
const toDate = iso => (iso ? new Date(iso + 'T00:00') : null);

/** @returns {string|null} the day as the API wants it */
function toIso(date) {
  if (!date) return null;
  const two = number => String(number).padStart(2, '0');
  return date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate());
}

/** @returns {string} why a result is not known, in words */
export function reasonOf(view, line) {
  const found = view.reasons.find(reason => reason.code === line.reason);
  return found ? found.label : 'belum diisi';
}

class Report extends CheckedForm {
  constructor(form, view) {
    super(form, view, 'Laporan sudah dikirim untuk diverifikasi.');
    Object.assign(this.t, { changed: row => this.changed(row), reasonOf: line => reasonOf(view, line) });
  }

  show(view) {
    this.t.readonly = !view.may.save;
    this.t.obstacles = { text: view.obstacles };
    this.t.followUp = { text: view.followUp };
    this.t.rows = view.lines.map(line => ({
      line, value: line.value, reason: line.reason, expected: toDate(line.expectedOn), note: line.note, waiting: false
    }));
    this.mark();
  }

  restore(kept) {
    kept.figures.forEach(figure => {
      const row = this.t.rows.find(other => other.line.lineId === figure.lineId);
      if (row) {
        Object.assign(row, {
          value: figure.value, reason: figure.reason, expected: toDate(figure.expectedOn), note: figure.note
        });
      }
    });
    this.t.obstacles.text = kept.obstacles;
    this.t.followUp.text = kept.followUp;
  }

  content() {
    return {
      version: this.version,
      figures: this.t.rows.map(row => ({
        lineId: row.line.lineId, value: row.value, reason: row.reason, expectedOn: toIso(row.expected), note: row.note
      })),
      obstacles: this.t.obstacles.text,
      followUp: this.t.followUp.text
    };
  }

  /** What the server worked out; a figure that was typed on meanwhile waits for the next answer. */
  saved(answer, sent) {
    this.t.view.sum = answer.sum;
    this.t.rows.forEach((row, i) => {
      row.line = answer.lines[i];
      row.waiting = row.value !== sent.figures[i].value;
    });
    this.mark();
  }

  /** Shows beside a field what is wrong with what stands there; what is missing is said when the report is checked. */
  mark() {
    this.t.rows.forEach((row, i) => {
      const found = this.problems.find(problem => problem.path === 'figures[' + i + '].value');
      row.problem = found && row.line.value ? found.message : null;
    });
  }

  changed(row) {
    if (row) {
      row.waiting = true;
      row.problem = null;
    }
    this.form.changed();
  }

  look() {
    Object.assign(this.t.view, {
      lines: this.t.rows.map(row => row.line), obstacles: this.t.obstacles.text, followUp: this.t.followUp.text
    });
  }

  place(problem) {
    const [, index] = /^figures\[(\d+)]/.exec(problem.path || '') || [];
    const row = index && this.t.rows[index];
    return row ? { path: problem.path, message: row.line.number + '. ' + row.line.indicator + ': ' + problem.message } : problem;
  }
}

export function report(form, view) {
  return new Report(form, view);
}
