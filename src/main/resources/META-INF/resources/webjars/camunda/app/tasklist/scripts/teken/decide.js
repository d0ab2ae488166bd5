/* The Sekda approves or rejects each correction. */

class Decisions {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    this.t.readonly = !view.may.decide;
    this.t.decisions = view.corrections.filter(correction => correction.state === 'PROPOSED')
      .map(correction => ({ correction, approve: null, reason: '', path: 'd' + correction.id }));
    Object.assign(this.t, {
      changed: () => form.changed(),
      approveRest: () => this.approveRest(),
      undecided: () => this.count(null), approved: () => this.count(true), rejected: () => this.count(false),
      check: () => this.check(), send: () => this.send(), back: () => { this.t.checking = false; }
    });
    form.translate = problem => this.translate(problem);
    if (!this.t.readonly) form.keepWork(() => this.kept(), kept => this.restore(kept));
  }

  count(approve) {
    return this.t.decisions.filter(decision => decision.approve === approve).length;
  }

  kept() {
    return { decisions: this.t.decisions.map(({ correction, approve, reason }) => ({ id: correction.id, approve, reason })) };
  }

  restore(kept) {
    kept.decisions.forEach(saved => {
      const decision = this.t.decisions.find(other => other.correction.id === saved.id);
      if (decision) Object.assign(decision, { approve: saved.approve, reason: saved.reason });
    });
  }

  /** "All that is not disputed": what is already rejected stays rejected. */
  approveRest() {
    this.t.decisions.filter(decision => decision.approve === null).forEach(decision => { decision.approve = true; });
    this.form.changed();
  }

  problems() {
    const found = [];
    this.t.decisions.forEach(decision => {
      const place = decision.correction.place + ', ' + decision.correction.fieldLabel;
      if (decision.approve === null) found.push({ path: decision.path + '.approve', message: place + ': pilih setujui atau tolak' });
      else if (!decision.approve && !decision.reason) {
        found.push({ path: decision.path + '.reason', message: place + ': tulis alasan menolak' });
      }
    });
    return found;
  }

  translate(problem) {
    const [, index, rest] = /^decisions\[(\d+)]\.?(.*)$/.exec(problem.path || '') || [];
    if (index === undefined) return problem;
    return { path: this.t.decisions[index].path + '.' + (rest || 'approve'), message: problem.message };
  }

  check() {
    const problems = this.problems();
    if (problems.length) return this.form.showErrors(problems);
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }

  send() {
    this.form.act('corrections/decide', () => ({
      decisions: this.t.decisions.map(({ correction, approve, reason }) => ({ correctionId: correction.id, approve, reason }))
    }), 'Keputusan atas koreksi sudah dikirim.');
  }
}

export function decide(form, view) {
  return new Decisions(form, view);
}
