// What only the type checker reads: no browser loads this file.

/**
 * @import { ChatEntry } from './frames.js'
 */

/** @typedef {'connecting'|'online'|'lost'|'stopped'} Status */

/**
 * What the library has chosen for the chat on all of its pages; what is missing is as shipped. A page's own tag and style win.
 * @typedef {object} Look
 * @property {string} [style] a sheet for the shadow root
 * @property {string} [side] where the button stands: `start` or `end`
 * @property {string[]} [languages] that are offered, the library's own first
 * @property {Record<string, string>} [label] the words of the button, by language
 */

/**
 * @template {{type: string}} Out
 * @template {{type: string}} In
 * @typedef {object} ConnectionOptions
 * @property {string} url
 * @property {() => Out} hello the first frame on every new socket
 * @property {(frame: In, answers: Out | undefined) => void} received `answers` is the frame with an id that this one settles
 * @property {(status: Status, code?: number) => void} changed `stopped` comes with the close code that says why
 * @property {Iterable<Out>} [unsent] frames that an earlier page could not settle
 * @property {number} [longestPause] between two tries to come back, in milliseconds
 * @property {(url: string) => WebSocket} [socket]
 * @property {EventTarget} [events] where `online`, `offline` and `visibilitychange` are heard
 */

/** @typedef {ChatEntry} Entry */
/** @typedef {{id: string, text: string, problem?: string}} Unsent `problem` says in words why the server refused it */
/** @typedef {{key: string, entry?: Entry, unsent?: Unsent}} Line */

/**
 * What a tab remembers of its chat, so that a reload loses nothing. It ends with the tab: library computers are shared.
 * @typedef {object} Remembered
 * @property {string} [resume] the token of the conversation
 * @property {boolean} [begun] whether anything has been said in it
 * @property {boolean} [open] whether the panel stood open
 * @property {string} [language] what the patron has chosen to read
 * @property {string} [draft] what was typed and not sent
 * @property {string} [proposed] what a page has prepared to be said
 * @property {{text: string, email: string}} [leaving] a question that is being left
 * @property {number} [seen] the newest entry that was on the screen
 * @property {import('./frames.js').PatronFrame[]} [unsettled] what the server has not answered
 * @property {Record<number, boolean>} [rated] which answers helped
 * @property {boolean} [linked] whether librarians have been let see the chat before this one, and may see this one beside the next
 * @property {boolean} [sound] whether a librarian's words are heard
 */

/**
 * @typedef {object} VisitOptions
 * @property {HTMLElement} host the element in the page, whose attributes say what the page wants
 * @property {string} server
 * @property {import('./strings.js').Words} words what a conversation needs is there when there is one
 * @property {import('./patron/memory.js').Memory} memory
 * @property {import('./patron/memory.js').Tabs} tabs
 * @property {() => void} changed
 * @property {(what: 'begin' | 'handoff') => void} tell lets the page know
 */

/**
 * @typedef {object} Frame
 * @property {HTMLElement} frame what the panel is put into
 * @property {string} dir
 * @property {boolean} greets whether the page's own greeting is in the language of the chat
 * @property {string[]} languages that are offered
 * @property {(count: number) => void} unread
 * @property {() => void} hide
 * @property {(language: string) => void} speak goes on in another language
 */

/** @typedef {Omit<VisitOptions, 'changed'> & Frame} PanelOptions */

/**
 * @typedef {object} ConversationOptions
 * @property {string} server
 * @property {import('./strings.js').Words} words
 * @property {import('./patron/memory.js').Memory} memory
 * @property {import('./patron/visit.js').Visit} visit
 * @property {import('./patron/composer.js').Composer} composer
 * @property {HTMLElement} scroll
 * @property {HTMLElement} dialog
 * @property {string[]} languages that are offered
 * @property {(language: string) => void} speak
 */

export {};
