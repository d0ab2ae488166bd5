/* The monthly report: staff and head write down results, the server works out what was achieved, the head hands it in. */

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

class Report {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    this.version = view.version;
    this.problems = view.problems;
    this.show(view);
    form.saving(view.version, () => this.content(), (content, leaving) => this.send(content, leaving),
      refusal => this.conflict(refusal));
    form.translate = problem => this.place(problem);
    form.offerBackup(backup => !this.t.readonly && backup.content.version === this.version, kept => this.restore(kept));
    Object.assign(this.t, {
      changed: row => this.changed(row), check: () => this.check(), send: () => this.submit(),
      backToEditing: () => { this.t.checking = false; form.clearErrors(); },
      goTo: error => { this.t.checking = false; form.focus(error.id); },
      reasonOf: line => reasonOf(view, line)
    });
  }

  show(view) {
    this.t.readonly = !view.may.save;
    this.t.obstacles = { text: view.obstacles };
    this.t.followUp = { text: view.followUp };
    this.t.rows = view.lines.map(line => ({
      line, value: line.value, reason: line.reason || '', expected: toDate(line.expectedOn), note: line.note, waiting: false
    }));
    this.mark();
  }

  restore(kept) {
    kept.figures.forEach(figure => {
      const row = this.t.rows.find(other => other.line.lineId === figure.lineId);
      if (row) {
        Object.assign(row, {
          value: figure.value, reason: figure.reason || '', expected: toDate(figure.expectedOn), note: figure.note
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
        lineId: row.line.lineId, value: row.value, reason: row.reason || null, expectedOn: toIso(row.expected), note: row.note
      })),
      obstacles: this.t.obstacles.text,
      followUp: this.t.followUp.text
    };
  }

  async send(content, leaving) {
    const answer = await this.form.api.saveDraft(this.t.view.id, content, leaving);
    this.version = this.t.view.version = answer.version;
    this.form.apply(() => this.saved(answer, content));
    return answer;
  }

  /** What the server worked out; a figure that was typed on meanwhile waits for the next answer. */
  saved(answer, sent) {
    this.t.view.sum = answer.sum;
    this.problems = answer.problems;
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

  /** The check-answers step: everything is saved first, so that what is shown is what will be sent. */
  async check() {
    if (this.t.busy) return;
    this.t.busy = true;
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
    if (this.problems.length) return this.form.showErrors(this.problems.map(problem => this.place(problem)));
    const content = this.content();
    Object.assign(this.t.view, {
      lines: this.t.rows.map(row => row.line), obstacles: content.obstacles, followUp: content.followUp
    });
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }

  place(problem) {
    const [, index] = /^figures\[(\d+)]/.exec(problem.path || '') || [];
    const row = index && this.t.rows[index];
    return row ? { path: problem.path, message: row.line.number + '. ' + row.line.indicator + ': ' + problem.message } : problem;
  }

  submit() {
    this.form.act('submit', () => ({ version: this.version }), 'Laporan sudah dikirim untuk diverifikasi.');
  }

  conflict(refusal) {
    this.t.gone = refusal.message;
    this.form.focus('tk-gone');
  }
}

export function report(form, view) {
  return new Report(form, view);
}
