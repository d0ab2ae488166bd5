/* What forms share that are saved while somebody types, looked at once more, and then handed in. */

export class CheckedForm {
  /**
   * @param {object} form the Form
   * @param {object} view what the API gave; its version counts the saves
   * @param {string} done what to tell the person after handing in
   */
  constructor(form, view, done) {
    this.form = form;
    this.t = form.t;
    this.done = done;
    this.version = view.version;
    this.problems = view.problems;
    this.show(view);
    form.saving(view.version, () => this.content(), (content, leaving) => this.send(content, leaving), refusal => {
      this.t.gone = refusal.message;
      form.focus('tk-gone');
    });
    form.translate = problem => this.place(problem);
    form.offerBackup(backup => !this.t.readonly && backup.content.version === this.version, kept => this.restore(kept));
    Object.assign(this.t, {
      check: () => this.check(), send: () => form.act('submit', () => ({ version: this.version }), this.done),
      backToEditing: () => { this.t.checking = false; form.clearErrors(); },
      goTo: error => { this.t.checking = false; form.focus(error.id); }
    });
  }

  async send(content, leaving) {
    const answer = await this.form.api.saveDraft(this.t.view.id, content, leaving);
    this.version = this.t.view.version = answer.version;
    this.form.apply(() => {
      this.problems = answer.problems;
      this.saved(answer, content);
    });
    return answer;
  }

  /** What a form does with the answer to a save. */
  saved() {}

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
    this.look();
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }
}
