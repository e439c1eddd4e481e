package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to kill myself",
                "i don't want to live anymore",
                "dont want to be here anymore, everyone is better off without me",
                "my friend is suicidal",
                "I'm thinking about suicide",
                "she took a lot of sleeping pills",
                "he overdosed in the bathroom",
                "a woman passed out by the printers",
                "an old man has just collapsed",
                "my daughter can’t breathe",
                "I think he's having a heart attack!",
                "THERE IS A FIRE",
                "fire on the second floor",
                "it smells... I smell gas here",
                "someone with a gun in the lobby",
                "guy has a knife",
                "this man keeps following me and my sister",
                "my boyfriend hit me again",
                "we are stuck in the elevator",
                "I am locked in the library",
                "please call 911",
                "911",
                "he said he will kill me"
            })
    void dangerIsHeard(String text) {
        assertThat(Danger.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do i renew a book",
                "do you have books about suicide prevention",
                "I need articles on gun control",
                "is there a kindle fire i can borrow",
                "Catching Fire by Suzanne Collins",
                "the fire alarm test is at noon, right?",
                "looking for movies about a man with a gun",
                "my card is locked",
                "what is the fine for a lost book",
                "can my dog come in",
                "I'm dying to read the new one",
                "the printer killed my paper",
                "where can i get a passport photo shot",
                "room 911 on floor 3",
                "i lost my pills bag"
            })
    void readingAndEverydayMattersAreNoDanger(String text) {
        assertThat(Danger.isIn(text)).isFalse();
    }
}
