/// YAML files read with the line of everything in them, so that a mistake can be told where it
/// stands. The door is [YamlNode]. Builds no objects from a file and knows no file of ours.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.deskbell.yaml;
