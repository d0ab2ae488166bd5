/* The action plan: interim targets and steps of the unit, approved by the second party. */

/** New steps need a name before they are sent; it never leaves this page. */
let keys = 0;

class Plan {
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
      changed: () => form.changed(), addStep: line => this.addStep(line), remove: step => this.remove(step),
      stepsOf: line => this.t.steps.filter(step => step.lineId === line.lineId), problemOf: path => this.problemOf(path),
      indexOf: step => this.t.steps.indexOf(step), check: () => this.check(), send: () => this.submit(),
      backToEditing: () => { this.t.checking = false; form.clearErrors(); },
      goTo: error => { this.t.checking = false; form.focus(error.id); }
    });
  }

  show(view) {
    this.t.readonly = !view.may.save;
    this.t.steps = view.steps.map(step => this.row(step));
  }

  row(step) {
    return Object.assign({ key: ++keys }, step);
  }

  restore(kept) {
    kept.targets.forEach(saved => this.t.view.lines.filter(line => line.lineId === saved.lineId)
      .forEach(line => line.targets.filter(target => target.month === saved.month)
        .forEach(target => { target.target = saved.target; })));
    this.t.steps = kept.steps.map(step => this.row(step));
  }

  content() {
    return {
      version: this.version,
      targets: this.t.view.lines.flatMap(line => line.targets.map(({ month, target }) => ({ lineId: line.lineId, month, target }))),
      steps: this.t.steps.map(({ lineId, name, firstMonth, lastMonth, personInCharge, program }) =>
        ({ lineId, name, firstMonth, lastMonth, personInCharge, program }))
    };
  }

  async send(content, leaving) {
    const answer = await this.form.api.saveDraft(this.t.view.id, content, leaving);
    this.version = this.t.view.version = answer.version;
    this.form.apply(() => { this.problems = answer.problems; });
    return answer;
  }

  /** What is wrong with what stands there; what is missing is said when the plan is checked. */
  problemOf(path) {
    const found = this.problems.find(problem => problem.path === path);
    return found ? found.message : null;
  }

  addStep(line) {
    this.t.steps.push(this.row({ lineId: line.lineId, name: '', firstMonth: 1, lastMonth: 12, personInCharge: '', program: '' }));
    this.form.changed();
  }

  remove(step) {
    this.t.steps = this.t.steps.filter(other => other !== step);
    this.form.changed();
  }

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
    this.t.view.steps = this.t.steps;
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }

  /** Says in the summary which indicator or step a problem is about. */
  place(problem) {
    const [, list, index] = /^(lines|steps)\[(\d+)]/.exec(problem.path || '') || [];
    if (!list) return problem;
    const line = list === 'lines' ? this.t.view.lines[index]
      : this.t.view.lines.find(other => other.lineId === this.t.steps[index].lineId);
    return { path: problem.path, message: line.number + '. ' + line.indicator + (list === 'steps' ? ', langkah: ' : ': ') + problem.message };
  }

  submit() {
    this.form.act('submit', () => ({ version: this.version }), 'Rencana aksi sudah dikirim untuk disetujui.');
  }

  conflict(refusal) {
    this.t.gone = refusal.message;
    this.form.focus('tk-gone');
  }
}

class Approval {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    Object.assign(this.t, {
      readonly: !view.may.approve, entry: { approve: null, reason: '' },
      stepsOf: line => view.steps.filter(step => step.lineId === line.lineId), send: () => this.send()
    });
  }

  send() {
    const { approve, reason } = this.t.entry;
    const problems = approve === null ? [{ path: 'approve', message: 'Pilih setujui atau kembalikan' }]
      : approve || reason.trim() ? [] : [{ path: 'reason', message: 'Tulis alasan mengembalikan' }];
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.form.act('decide', () => this.t.entry, approve ? 'Rencana aksi disetujui.' : 'Rencana aksi dikembalikan.');
  }
}

export function plan(form, view) {
  return new Plan(form, view);
}

export function approvePlan(form, view) {
  return new Approval(form, view);
}
