package id.teken.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each folder of {@code processes/} with the forms of the same name as one deployment, under names that are the
 * same in a jar and from the build folder. Unchanged folders make no new version; a changed form brings its models along.
 */
@Component
class ProcessDeployer {

    private final RepositoryService repository;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    ProcessDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    void deployAll() throws IOException {
        Map<String, Map<String, Resource>> folders = new TreeMap<>();
        for (String pattern : new String[] {"processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.html", "forms/*/*.form"}) {
            for (Resource file : files.getResources("classpath*:" + pattern)) {
                String[] path = file.getURL().getPath().split("/");
                String folder = path[path.length - 2];
                String name = String.join("/", Arrays.copyOfRange(path, path.length - 3, path.length));
                folders.computeIfAbsent(folder, any -> new TreeMap<>()).put(name, file);
            }
        }
        for (var folder : folders.entrySet()) {
            deploy(folder.getKey(), folder.getValue());
        }
    }

    private void deploy(String name, Map<String, Resource> resources) throws IOException {
        // false: if anything changed, everything is deployed together, so that forms bound to the deployment follow
        DeploymentBuilder deployment = repository.createDeployment().name(name).source("teken").enableDuplicateFiltering(false);
        for (var resource : resources.entrySet()) {
            try (InputStream content = resource.getValue().getInputStream()) {
                deployment.addInputStream(resource.getKey(), content);
            }
        }
        deployment.deploy();
    }
}
