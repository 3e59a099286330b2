using System.Diagnostics;
using System.Globalization;

namespace Hormesis.Servers;

/// <summary>npm's s3rver with one bucket, <c>results</c>.</summary>
internal sealed class S3Server : IDisposable
{
    private readonly ServerProcess process;

    private S3Server(ServerProcess process) => this.process = process;

    public static string Address => "s3://results/lab/hormesis";

    /// <summary>Variables with which AWS's own programs would find it.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{process.Port.ToString(CultureInfo.InvariantCulture)}",
        ["AWS_ACCESS_KEY_ID"] = "S3RVER",
        ["AWS_SECRET_ACCESS_KEY"] = "S3RVER",
        ["AWS_REGION"] = "us-east-1",
    };

    /// <param name="folder">An empty folder.</param>
    public static async Task<S3Server> Start(string folder)
    {
        var program = InstalledProgram.S3Server;
        return new(await ServerProcess.Start(port => new ProcessStartInfo(
            program,
            ["--directory", folder, "--address", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture),
                "--configure-bucket", "results"])));
    }

    public void Dispose() => process.Dispose();
}
