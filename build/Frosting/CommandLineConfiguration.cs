using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;

namespace Cake.Frosting;

/// <summary>Cake's settings from the command line, the environment and <c>cake.config</c>, in this order of
/// precedence.</summary>
internal sealed class CommandLineConfiguration(
    IFileSystem files, ICakeEnvironment environment, ICakeArguments arguments)
    : ICakeConfiguration
{
    private readonly ICakeConfiguration settings = new CakeConfigurationProvider(files, environment)
        .CreateConfiguration(
            environment.WorkingDirectory,
            arguments.GetArguments().ToDictionary(pair => pair.Key, pair => pair.Value.FirstOrDefault() ?? ""));

    public string GetValue(string key) => settings.GetValue(key);
}
