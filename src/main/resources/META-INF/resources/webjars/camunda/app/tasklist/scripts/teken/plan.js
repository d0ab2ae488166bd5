/* The action plan: interim targets and steps of the unit, approved by the second party. */
import { CheckedForm } from './checked.js';

/** New steps need a name before they are sent; it never leaves this page. */
let keys = 0;

class Plan extends CheckedForm {
  constructor(form, view) {
    super(form, view, 'Rencana aksi sudah dikirim untuk disetujui.');
    Object.assign(this.t, {
      changed: () => form.changed(), addStep: line => this.addStep(line), remove: step => this.remove(step),
      stepsOf: line => this.t.steps.filter(step => step.lineId === line.lineId), problemOf: path => this.problemOf(path),
      indexOf: step => this.t.steps.indexOf(step)
    });
  }

  show(view) {
    this.t.readonly = !view.may.save;
    this.t.steps = view.steps.map(step => this.row(step));
  }

  row(step) {
    return Object.assign({ key: ++keys }, step, { program: step.program || null });
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

  look() {
    this.t.view.steps = this.t.steps;
  }

  /** Says in the summary which indicator or step a problem is about. */
  place(problem) {
    const [, list, index] = /^(lines|steps)\[(\d+)]/.exec(problem.path || '') || [];
    if (!list) return problem;
    const line = list === 'lines' ? this.t.view.lines[index]
      : this.t.view.lines.find(other => other.lineId === this.t.steps[index].lineId);
    return { path: problem.path, message: line.number + '. ' + line.indicator + (list === 'steps' ? ', langkah: ' : ': ') + problem.message };
  }
}

class Approval {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    Object.assign(this.t, {
      readonly: !view.may.approve, entry: { approve: null, reason: '' },
      stepsOf: line => view.steps.filter(step => step.lineId === line.lineId), send: () => this.send(),
      changed: () => form.changed()
    });
    if (!this.t.readonly) form.keepWork(() => ({ entry: this.t.entry }), kept => Object.assign(this.t.entry, kept.entry));
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
