import { h, say } from '../dom.js';

/**
 * @import { Memory } from './memory.js'
 * @import { Visit } from './visit.js'
 * @import { Words } from '../strings.js'
 */

/** Leaves a question for the librarians, when none is there or the patron cannot wait. */
export class LeaveForm {
  #visit;
  #words;
  #why = h('p', { className: 'why' });
  #question = h('textarea', { id: 'question', rows: 3, required: true, maxLength: 2000, dir: 'auto', 'aria-describedby': 'question-problem' });
  #email = h('input', { id: 'email', type: 'email', required: true, maxLength: 254, autocomplete: 'email', 'aria-describedby': 'email-use email-problem' });
  #questionProblem = h('p', { id: 'question-problem', className: 'problem', role: 'alert' });
  #emailProblem = h('p', { id: 'email-problem', className: 'problem', role: 'alert' });
  #leave = h('button', { type: 'submit', className: 'primary' });
  node;

  /**
   * @param {Visit} visit
   * @param {Words} words
   * @param {Memory} memory
   * @param {string} question what the patron typed or said last: nobody likes to type it twice
   */
  constructor(visit, words, memory, question) {
    this.#visit = visit;
    this.#words = words;
    const { text = question, email = '' } = memory.value.leaving ?? {};
    this.#question.value = text;
    this.#email.value = email;
    say(this.#leave, words.leave);
    this.node = h('form', {
      className: 'leave', noValidate: true, 'aria-labelledby': 'leave-title',
      oninput: () => memory.keep({ leaving: { text: this.#question.value, email: this.#email.value } }),
      onsubmit: (/** @type {Event} */ event) => { event.preventDefault(); this.#submit(); },
    },
    h('h3', { id: 'leave-title' }, words.leaveTitle), this.#why,
    h('label', { htmlFor: 'question' }, words.question), this.#question, this.#questionProblem,
    h('label', { htmlFor: 'email' }, words.email), this.#email,
    h('p', { id: 'email-use', className: 'hint' }, words.emailUse), this.#emailProblem,
    h('div', { className: 'actions' }, this.#leave,
      h('button', { type: 'button', onclick: () => visit.declineForm() }, words.cancel)));
  }

  update() {
    say(this.#why, this.#visit.offer || this.#words.leaveWhy);
    this.#leave.ariaDisabled = String(this.#visit.isAsking('leave-question'));
  }

  focus() {
    (this.#question.value ? this.#email : this.#question).focus();
  }

  #submit() {
    const text = this.#question.value.trim(), email = this.#email.value.trim();
    const isAddress = this.#email.validity.valid && email !== '';
    this.#tell(this.#question, this.#questionProblem, text ? '' : this.#words.questionMissing);
    this.#tell(this.#email, this.#emailProblem, isAddress ? '' : this.#words.emailMissing);
    if (!text) this.#question.focus();
    else if (!isAddress) this.#email.focus();
    else if (!this.#visit.isAsking('leave-question')) this.#visit.leaveQuestion(text, email);
  }

  /** @param {HTMLElement} field @param {HTMLElement} place @param {string} problem */
  #tell(field, place, problem) {
    field.ariaInvalid = String(problem !== '');
    say(place, problem);
  }
}
