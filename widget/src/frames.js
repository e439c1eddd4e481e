// Every frame of docs/protocol.md, one line each, so that a test can hold this file against the document. Patron* and Staff* are sent
// from here, Chat* and Desk* come from the server: at /ws/chat and at /ws/desk.

// What a patron sends
/** @typedef {{type:'hello', resume?:string, lastSeq?:number, language?:string, page?:string, department?:string, topics?:string[]}} PatronHello */
/** @typedef {{type:'say', id:string, text:string}} PatronSay */
/** @typedef {{type:'choose', id:string, seq:number, faq:string}} PatronChoose */
/** @typedef {{type:'ask-librarian', id:string}} PatronAskLibrarian */
/** @typedef {{type:'leave-question', id:string, text:string, email:string}} PatronLeaveQuestion */
/** @typedef {{type:'back-to-bot', id:string}} PatronBackToBot */
/** @typedef {{type:'end', id:string}} PatronEnd */
/** @typedef {{type:'forget', id:string, resume?:string}} PatronForget */
/** @typedef {{type:'typing', text?:string}} PatronTyping */
/** @typedef {{type:'rate', id?:string, seq:number, helpful:boolean}} PatronRate */
/** @typedef {{type:'earlier', id:string, before?:string}} PatronEarlier */
/** @typedef {{type:'phone'}} PatronPhone */
/** @typedef {{type:'beat'}} PatronBeat */

// What a patron gets
/** @typedef {{type:'welcome', conversation:string, resume:string, resumed:boolean, desk:DeskSign, library:Library, greeting:string, topics?:Choice[], preview?:boolean}} ChatWelcome */
/** @typedef {{type:'entry', seq:number, at:string, from:Speaker, kind:Kind, id?:string, re?:number, text?:string, blocks?:Block[], faq?:FaqLink, choices?:Choice[], confidence?:number, language?:string, offer?:'leave-question', name?:string, state?:State, owner?:number}} ChatEntry */
/** @typedef {{type:'waiting', place:number, seconds?:number, patience:number}} ChatWaiting */
/** @typedef {{type:'phone', code:string, url:string, seconds:number, size:number, path:string}} ChatPhone */
/** @typedef {{type:'typing', from:Speaker}} ChatTyping */
/** @typedef {{type:'refused', id?:string, code:string, message:string, retryAfter?:number}} ChatRefused */
/** @typedef {{type:'kept', id:string}} ChatKept */
/** @typedef {{type:'beat'}} ChatBeat */

// What a librarian sends
/** @typedef {{type:'hello', presence?:Presence, watching?:boolean}} StaffHello */
/** @typedef {{type:'presence', status:Presence}} StaffPresence */
/** @typedef {{type:'open', conversation:string, lastSeq?:number}} StaffOpen */
/** @typedef {{type:'leave', conversation:string}} StaffLeave */
/** @typedef {{type:'claim', id:string, conversation:string}} StaffClaim */
/** @typedef {{type:'pass', conversation:string}} StaffPass */
/** @typedef {{type:'say', id:string, conversation:string, text:string}} StaffSay */
/** @typedef {{type:'note', id:string, conversation:string, text:string}} StaffNote */
/** @typedef {{type:'typing', conversation:string}} StaffTyping */
/** @typedef {{type:'read', conversation:string, seq:number}} StaffRead */
/** @typedef {{type:'transfer', id:string, conversation:string, librarian?:string, department?:string, note?:string}} StaffTransfer */
/** @typedef {{type:'invite', id:string, conversation:string, librarian:string}} StaffInvite */
/** @typedef {{type:'join', id:string, conversation:string}} StaffJoin */
/** @typedef {{type:'step-out', id:string, conversation:string}} StaffStepOut */
/** @typedef {{type:'take-over', id:string, conversation:string}} StaffTakeOver */
/** @typedef {{type:'promise', id:string, conversation:string}} StaffPromise */
/** @typedef {{type:'warn', id:string, conversation:string}} StaffWarn */
/** @typedef {{type:'block', id:string, conversation:string}} StaffBlock */
/** @typedef {{type:'hand-back', id:string, conversation:string, summary?:string}} StaffHandBack */
/** @typedef {{type:'requeue', id:string, conversation:string}} StaffRequeue */
/** @typedef {{type:'close', id:string, conversation:string, reason?:string, department?:string, read?:number, tags?:string[]}} StaffClose */
/** @typedef {{type:'beat'}} StaffBeat */

// What a librarian gets
/** @typedef {{type:'welcome', staff:Me, presence?:Presence, library:Library}} DeskWelcome */
/** @typedef {{type:'presence', status:Presence, reason?:'unanswered'}} DeskPresence */
/** @typedef {{type:'desk', open:boolean, message:string, staff:AtDesk[]}} DeskDesk */
/** @typedef {{type:'chats', whole:boolean, chats:ChatRow[]}} DeskChats */
/** @typedef {{type:'opened', conversation:string, state:State, owner:number, reason?:string, department?:string, language?:string, page?:string, connected:boolean, read:number, earlier?:number}} DeskOpened */
/** @typedef {{type:'entry', conversation:string, seq:number, at:string, from:Speaker, kind:Kind, id?:string, re?:number, text?:string, blocks?:Block[], faq?:FaqLink, choices?:Choice[], confidence?:number, language?:string, offer?:'leave-question', name?:string, state?:State, owner?:number}} DeskEntry */
/** @typedef {{type:'thought', conversation:string, re:number, outcome:string, reason?:string, intent?:string, confidence?:number, link?:string, asked?:string, alternatives?:Alternative[]}} DeskThought */
/** @typedef {{type:'note', conversation:string, id:string, number:number, at:string, staff:string, name:string, text:string}} DeskNote */
/** @typedef {{type:'read', conversation:string, seq:number}} DeskRead */
/** @typedef {{type:'patron', conversation:string, connected:boolean}} DeskPatron */
/** @typedef {{type:'typing', conversation:string, from:Speaker, text?:string}} DeskTyping */
/** @typedef {{type:'today', joined:number, claimed:number, median?:number, ninth?:number}} DeskToday */
/** @typedef {{type:'inbox', open:number, overdue:number, mine:number}} DeskInbox */
/** @typedef {{type:'refused', id?:string, conversation?:string, code:string, message:string, retryAfter?:number}} DeskRefused */
/** @typedef {{type:'kept', id:string}} DeskKept */
/** @typedef {{type:'beat'}} DeskBeat */

// The four directions
/** @typedef {PatronHello|PatronSay|PatronChoose|PatronAskLibrarian|PatronLeaveQuestion|PatronBackToBot|PatronEnd|PatronForget|PatronTyping|PatronRate|PatronEarlier|PatronPhone|PatronBeat} PatronFrame */
/** @typedef {ChatWelcome|ChatEntry|ChatWaiting|ChatPhone|ChatTyping|ChatRefused|ChatKept|ChatBeat} ChatFrame */
/** @typedef {StaffHello|StaffPresence|StaffOpen|StaffLeave|StaffClaim|StaffPass|StaffSay|StaffNote|StaffTyping|StaffRead|StaffTransfer|StaffInvite|StaffJoin|StaffStepOut|StaffTakeOver|StaffPromise|StaffWarn|StaffBlock|StaffHandBack|StaffRequeue|StaffClose|StaffBeat} StaffFrame */
/** @typedef {DeskWelcome|DeskPresence|DeskDesk|DeskChats|DeskOpened|DeskEntry|DeskThought|DeskNote|DeskRead|DeskPatron|DeskTyping|DeskToday|DeskInbox|DeskRefused|DeskKept|DeskBeat} DeskFrame */

// What frames are made of
/** @typedef {'patron'|'bot'|'librarian'|'system'} Speaker */
/** @typedef {'said'|'state'|'erased'} Kind */
/** @typedef {'bot'|'waiting'|'librarian'|'closed'} State */
/** @typedef {'available'|'busy'|'away'|'off'} Presence */
/** @typedef {{id:string, name:string, supervises:boolean}} Me */
/** @typedef {{open:boolean, message:string}} DeskSign */
/** @typedef {{name:string, assistant:string}} Library */
/** @typedef {{id:string, title:string, url:string, reviewed?:string}} FaqLink */
/** @typedef {{faq:string, title:string}} Choice */
/** @typedef {{faq:string, title:string, confidence:number}} Alternative */
/** @typedef {{id:string, name:string, status:Presence, chats:number, most:number}} AtDesk */
/** @typedef {{id:string, name:string, joined:boolean}} Colleague */
/** @typedef {{conversation:string, state:'waiting'|'librarian'|'gone', since:string, reason?:string, department?:string, language?:string, question?:string, librarian?:string, name?:string, helpers?:Colleague[], connected?:boolean, last?:number, unanswered?:string, ringing?:string[], until?:string, wanted?:string}} ChatRow */
/** @typedef {{type:'paragraph', children:Block[]}} Paragraph */
/** @typedef {{type:'list', ordered?:boolean, children:Block[]}} List */
/** @typedef {{type:'item', children:Block[]}} Item */
/** @typedef {{type:'text', text:string}} Words */
/** @typedef {{type:'link', href:string, children:Block[]}} Link */
/** @typedef {{type:'strong', children:Block[]}} Strong */
/** @typedef {{type:'em', children:Block[]}} Emphasis */
/** @typedef {{type:'code', text:string}} Code */
/** @typedef {{type:'break'}} Break */
/** @typedef {Paragraph|List|Item|Words|Link|Strong|Emphasis|Code|Break} Block */

export {};
