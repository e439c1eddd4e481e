package org.deskbell.answering;

import java.util.List;

/// What a patron does with words that ask nothing, with examples of it. A message need not be one
/// of them, only near to them in meaning.
enum Act {
    /// Says that the answer was no help.
    UNHELPFUL(
            """
            this does not help me
            that was no help
            not helpful
            that is not what i asked
            you did not answer my question
            that is the wrong answer
            that's wrong
            no, that is not it
            this isn't what i was looking for
            that tells me nothing
            i already knew that
            i have done all that and it still fails
            i did that and nothing happened
            it didn't work
            it is still not working
            that does not work either
            same problem as before
            it made no difference
            you misunderstood me
            you got me wrong
            i wanted something else
            that has nothing to do with my question
            this is no use to me
            wrong
            i read that already
            i am still stuck
            what you say makes no sense
            that is not my problem
            """),
    /// Wants what was offered.
    AGREE(
            """
            yes
            yes please
            yeah
            yep
            sure
            correct
            exactly
            that's right
            ok do it
            please do
            go ahead
            i'd like that
            that would be great
            right, that is what i mean
            okay let us do that
            absolutely
            """),
    /// Wants nothing of what was offered.
    NEITHER(
            """
            no
            nope
            nope, not that
            none of these
            none of them
            neither
            neither of those
            no, none of that
            not any of those
            something else
            none fit
            no, other
            """),
    /// Needs nothing more.
    DONE(
            """
            no thanks
            no thank you, that is all
            never mind
            thanks
            thank you very much
            ok thank you
            ok great
            alright
            got it
            that's everything
            all good now
            it's fine, forget it
            bye
            hello
            hi there
            good morning
            """);

    private final List<String> examples;

    Act(String examples) {
        this.examples = List.of(examples.strip().split("\n"));
    }

    List<String> examples() {
        return examples;
    }
}
