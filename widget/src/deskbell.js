// What a library embeds: <script type="module" src="https://chat.example.org/widget/deskbell.js"></script>
// A page that wants the chat in a certain place, or with attributes, writes <deskbell-chat> itself; else it is put at the end.
import { DeskbellChat } from './patron/chat.js';

DeskbellChat.define();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
else place();

function place() {
  if (!document.querySelector('deskbell-chat')) document.body.append(document.createElement('deskbell-chat'));
}
