/* All signatures: the head signs, the leader countersigns, witnesses testify. The passphrase lives in the field only until it is sent. */
import { showChanges } from './changes.js';
import { Corrections } from './corrections.js';

const ENOUGH_TO_RECOGNISE = 12;

class Signing {
  constructor(form, view) {
    this.form = form;
    this.t = form.t;
    this.countersigning = this.t.countersigning = form.step === 'countersign';
    showChanges(form.t, view);
    this.t.witnessing = form.step === 'witness';
    this.t.readonly = !view.may[form.step];
    this.t.roles = { FIRST: 'Pihak Pertama', SECOND: 'Pihak Kedua', WITNESS: 'Saksi' };
    this.t.shortHash = view.document ? view.document.hash.slice(0, ENOUGH_TO_RECOGNISE) : '';
    this.t.passphrase = '';
    this.t.onPaper = Boolean(view.document) && view.document.method === 'PAPER';
    this.t.refusal = { reason: '' };
    this.t.choice = null;
    Object.assign(this.t, {
      sign: () => this.sign(), check: () => this.check(), back: () => this.back(), decline: () => this.decline(), turnTo: choice => this.open(choice),
      correct: () => this.correct()
    });
    if (this.countersigning) {
      this.corrections = new Corrections(form, view);
      this.t.noQuestions = true;
    }
  }

  /** The check-answers step: what is signed, in numbers and words, before the passphrase is asked. */
  check() {
    this.form.clearErrors();
    this.t.checking = true;
    this.form.focus('tk-check');
  }

  back() {
    this.t.passphrase = '';
    this.t.checking = false;
    this.form.clearErrors();
  }

  /** Signed with ink: the scan is handed in instead of a passphrase. */
  handIn() {
    const chosen = document.getElementById('tk-scan').files[0];
    if (!chosen) return this.form.showErrors([{ path: 'scan', message: 'Pilih berkas pindaian (PDF)' }]);
    this.form.act('scan?documentHash=' + this.t.view.document.hash, chosen, 'Pindaian naskah bertanda tangan sudah diterima.',
      () => this.form.focus('tk-scan'));
  }

  sign() {
    if (this.t.onPaper) return this.handIn();
    if (this.t.busy) return;
    if (!this.t.passphrase) {
      return this.form.showErrors([{ path: 'passphrase', message: 'Tulis frasa sandi tanda tangan Anda' }]);
    }
    const passphrase = this.t.passphrase;
    this.t.passphrase = '';
    this.form.act(this.form.step,
      { documentHash: this.t.view.document.hash, passphrase }, 'Perjanjian kinerja sudah Anda tandatangani.',
      () => this.form.focus('tk-passphrase'));
  }

  /** Opens one of the ways out, or closes it again. */
  open(choice) {
    this.t.choice = this.t.choice === choice ? null : choice;
    this.form.clearErrors();
    if (this.t.choice === 'decline') this.form.focus('tk-reason');
    if (this.t.choice === 'correct') this.form.focus('tk-correct');
  }

  decline() {
    if (!this.t.refusal.reason.trim()) {
      return this.form.showErrors([{ path: 'reason', message: 'Tulis alasan menolak menandatangani' }]);
    }
    this.form.act('decline', () => ({ reason: this.t.refusal.reason }), 'Penolakan Anda sudah dicatat.');
  }

  correct() {
    const problems = this.corrections.problems();
    if (!this.corrections.corrections().length) problems.push({ message: 'Pilih Koreksi pada sedikitnya satu baris' });
    if (problems.length) return this.form.showErrors(problems);
    this.form.act('correct-on-the-spot', () => ({ corrections: this.corrections.corrections().map(each => each.sent) }),
      'Koreksi dikirim ke Sekda. Berkas ini batal dan akan disiapkan ulang.');
  }
}

export function sign(form, view) {
  return new Signing(form, view);
}
