package id.teken.portal.demo;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Stops the start before any bean connects to a database: nothing of the demo may reach a real one. */
@Component
@Profile("demo & (external | !embedded)")
class DemoOnlyEmbedded implements BeanFactoryPostProcessor {

    static final String OVERRIDE = "teken.demo.on-external-database";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.getBean(Environment.class).getProperty(OVERRIDE, Boolean.class, false)) {
            throw new DemoRefused();
        }
    }
}
