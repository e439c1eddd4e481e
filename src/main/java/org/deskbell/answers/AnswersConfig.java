package org.deskbell.answers;

import org.deskbell.hours.Hours;
import org.deskbell.settings.Settings;
import org.deskbell.store.Database;
import org.deskbell.understanding.Embedder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class AnswersConfig {
    @Bean
    FaqStore faqStore(Database database) {
        return new FaqStore(database);
    }

    @Bean
    Published published(
            FirstImport firstImport,
            FaqStore store,
            Embedder embedder,
            Supplier<AnswersSettings> settings,
            Hours hours,
            Clock clock) {
        firstImport.run();
        var answers = new Answers(embedder, clock, () -> settings.get().tellShipped());
        var published = new Published(store, answers, hours);
        published.begin();
        return published;
    }

    @Bean
    FirstImport firstImport(
            AnswersSettings settings, Database database, FaqStore store, Clock clock) {
        return new FirstImport(settings, store, new KnowledgeImport(database, store, clock));
    }

    /// Whoever gets it may use it at once: it knows what is published.
    @Bean(destroyMethod = "close")
    Answers answers(Published published) {
        return published.answers();
    }

    @Bean(initMethod = "begin", destroyMethod = "stop")
    VectorsAtStart vectorsAtStart(Answers answers) {
        return new VectorsAtStart(answers);
    }

    @Bean
    KnowledgeBase knowledgeBase(
            Database database,
            FaqStore store,
            Published published,
            ApplicationEventPublisher events,
            Clock clock) {
        return new KnowledgeBase(database, store, published, events, clock);
    }

    @Bean
    ManyDocuments manyDocuments(
            Database database,
            FaqStore store,
            Published published,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ManyDocuments(database, store, published, events, clock);
    }

    /// A page that has not changed is not sent again.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageTags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.setUrlPatterns(
                List.of("/", "/faq", "/faq/*", "/api/faq", "/api/faq/*", "/sitemap.xml"));
        return tags;
    }

    @Bean
    Supplier<AnswersSettings> answersSettings(Settings settings) {
        return settings.live("deskbell", AnswersSettings.class);
    }
}
