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
                "he just overdosed in the bathroom",
                "a woman passed out by the printers",
                "an old man has just collapsed",
                "my daughter can’t breathe",
                "I think he's having a heart attack!",
                "there is a gun on the table",
                "my friend wont wake up",
                "someone is following me and my sister",
                "the library is on fire",
                "please call 911",
                "911",
                "quiero matarme",
                "Me quiero morir",
                "mi hermana se tomó muchas pastillas",
                "un señor se desmayó en la entrada",
                "¡hay un incendio!",
                "un hombre tiene una pistola",
                "estamos atrapados en el elevador",
                "je veux mourir",
                "J'ai envie d'en finir",
                "quelqu'un me suit dans les rayons",
                "il y a le feu au sous-sol",
                "un homme avec un couteau",
                "appelez une ambulance",
                "Aidez-moi, c'est une urgence !",
                "Ich will nicht mehr leben",
                "er hat eine Pistole",
                "Hilfe, es brennt",
                "meine Freundin ist bewusstlos",
                "我不想活了",
                "有人带着枪",
                "三楼着火了",
                "他昏倒了，快叫救护车",
                "أريد أن أموت",
                "هناك حريق في الطابق الثاني",
                "رجل معه سكين",
                "اتصلوا بالإسعاف"
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
                "my mom will kill me if i lose this",
                "suicide prevention month display",
                "my card is locked",
                "what is the fine for a lost book",
                "can my dog come in",
                "I'm dying to read the new one",
                "the printer killed my paper",
                "where can i get a passport photo shot",
                "room 911 on floor 3",
                "i lost my pills bag",
                "¿tienen libros sobre el suicidio?",
                "busco una novela de un hombre que tiene una pistola",
                "¿puedo apagar la alarma de mi laptop?",
                "perdí mi tarjeta, ¿cuánto cuesta otra?",
                "je cherche un livre sur les pompiers",
                "des livres sur le suicide",
                "Bücher über Suizid",
                "ich suche einen Roman, in dem es brennt",
                "关于自杀的书",
                "怎么还书",
                "كتب عن الانتحار",
                "كيف أجدد الكتاب"
            })
    void readingAndEverydayMattersAreNoDanger(String text) {
        assertThat(Danger.isIn(text)).isFalse();
    }
}
