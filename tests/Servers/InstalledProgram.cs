namespace Hormesis.Servers;

/// <summary>Programs that <c>.ci/packages</c> installs.</summary>
internal static class InstalledProgram
{
    /// <summary>Skips the test where Debian's nginx is not there.</summary>
    public static string Nginx => OnPath("nginx");

    /// <summary>Skips the test where Debian's qemu-user is not there.</summary>
    public static string Emulator => OnPath("qemu-x86_64");

    /// <summary>Skips the test where npm's s3rver is not there.</summary>
    public static string S3Server =>
        Required("s3rver",
        [Path.Combine(Checkout(AppContext.BaseDirectory), ".out/s3-server/node_modules/.bin/s3rver")]);

    private static string OnPath(string name) => Required(
        name,
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, name)));

    private static string Required(string name, IEnumerable<string> places)
    {
        var found = places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{name} is not installed; .ci/packages installs it.");
        return found!;
    }

    private static string Checkout(string folder) =>
        File.Exists(Path.Combine(folder, "cake.sh")) ? folder : Checkout(Path.GetDirectoryName(folder)!);
}
