// Runs in a page, with no chat on the screen: many visits, each with the widget's own connection, memory and transcript, and a log of
// what each patron would have been shown, and when.
async () => {
  const { Visit } = await import('/widget/patron/visit.js');
  const { Memory, Tabs } = await import('/widget/patron/memory.js');
  const words = new Proxy({}, { get: (_, key) => key });
  const visits = new Map();
  let log = [];

  const look = name => {
    const { visit, shown } = visits.get(name);
    if (!visit) return;
    if (visit.status !== shown.status) log.push({ at: Date.now(), tab: name, status: shown.status = visit.status });
    for (const { unsent, entry } of visit.transcript.lines) {
      if (entry && entry.from !== 'patron') continue;
      const text = (unsent ?? entry).text, state = entry ? 'sent' : unsent.problem ?? 'unsent';
      if (shown.words.get(text) === state) continue;
      shown.words.set(text, state);
      log.push({ at: Date.now(), tab: name, text, state });
    }
  };

  const begin = async (name, chat) => {
    const memory = new Memory(name), tabs = new Tabs(chat, memory);
    const place = visits.get(name) ?? { chat, shown: { words: new Map() } };
    visits.set(name, place);
    place.visit = undefined;
    // A busy page may answer the second tab too late; it asks until it is told.
    do await tabs.join(); while (name !== chat && !memory.value.resume);
    // Each has a window of its own, so that one can be told that it is offline.
    place.events = new EventTarget();
    const { addEventListener } = window;
    window.addEventListener = place.events.addEventListener.bind(place.events);
    place.visit = new Visit({
      host: document.body, server: `${location.origin}/~${name}`, memory, tabs, words, changed: () => look(name), tell() {},
    });
    window.addEventListener = addEventListener;
    place.shown.status = undefined;
    look(name);
  };

  /** Everything is said, and everything has its reply. */
  const isCalm = visit => {
    if (visit?.status !== 'online' || visit.isAsking('say') || visit.transcript.lines.some(({ unsent }) => unsent)) return false;
    const { entries } = visit.transcript;
    return entries.filter(({ from }) => from === 'patron').length === entries.filter(({ from, re }) => from === 'bot' && re).length;
  };

  globalThis.torture = {
    open: begin,
    say: (name, text) => visits.get(name).visit.say(text),
    reload: name => {
      visits.get(name).visit.close();
      return begin(name, visits.get(name).chat);
    },
    falseAlarm: name => visits.get(name).events.dispatchEvent(new Event('offline')),
    obey: async orders => {
      for (const [what, name, withIt] of orders) await torture[what](name, withIt);
      const drained = log;
      log = [];
      return drained;
    },
    restless: () => [...visits].filter(([, { visit }]) => !isCalm(visit)).map(([name, { visit }]) =>
      `${name} ${visit?.status} ${visit?.transcript.lines.filter(({ unsent }) => unsent).length} unsent of ${visit?.transcript.lines.length}`),
    screens: () => Object.fromEntries([...visits].map(([name, { visit }]) =>
      [name, visit.transcript.lines.map(({ entry, unsent }) => entry ? `${entry.seq} ${entry.from}: ${entry.text}` : `UNSENT ${unsent.text}`)])),
  };
}
