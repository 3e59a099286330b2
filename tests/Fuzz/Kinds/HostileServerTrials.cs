using System.Text;
using Hormesis.Fuzz.Tests.Trials;
using Hormesis.Servers;

namespace Hormesis.Fuzz.Tests.Kinds;

/// <summary>
/// A shared store by HTTP that answers some requests with whatever bytes: the run ends well, with the undisturbed sums.
/// </summary>
internal sealed class HostileServerTrials : ITrialKind
{
    private static readonly string[] Heads =
    [
        "200 OK\nContent-Length: 3", "200 OK\nContent-Length: 99999999999999999999", "200 OK\nContent-Length: -1",
        "200 OK\nTransfer-Encoding: chunked", "200 OK\nContent-Encoding: gzip",
        "206 Partial Content\nContent-Range: bytes 9223372036854775807-9223372036854775807/*",
        "206 Partial Content\nContent-Range: bytes x", "206 Partial Content\nContent-Range: bytes 0-2/3",
        "302 Found\nLocation: file:///etc/passwd", "302 Found\nLocation: //", "302 Found\nLocation: data:,x",
        "307 Moved\nLocation: /elsewhere", "308 Moved\nLocation: http://192.0.2.1/", "302 Found",
        "301 Moved\nLocation: .", "401 \u001b[2J\nWWW-Authenticate: Negotiate", "403 Forbidden",
        "404 Not Found\nContent-Length: 5", "416 x", "429 Slow\nRetry-After: 99999999999", "500 x", "999 x",
        "100 Continue", "204 None",
    ];

    public string Name => "hostile-server";

    public async Task Run(Trial trial)
    {
        var answers = new StoreAnswers(trial.Study);
        var hostile = trial.Chance(0.7) ? trial.Random.NextInt(20) : -1; // one request, or every request of a kind
        var way = trial.Random.NextInt(7);
        var kind = trial.Choose(["/ac/", "/cas/", "/"]);
        var noise = Mutation.OfBytes(trial.Random, new byte[1 + trial.Random.NextInt(3000)]);
        var head = trial.Choose(Heads);
        var asked = 0;
        using var server = new RawServer
        {
            Answer = request =>
            {
                var number = Interlocked.Increment(ref asked) - 1;
                var sound = answers.To(request);
                var isHostile = hostile < 0
                    ? request.Contains($" {kind}", StringComparison.Ordinal)
                    : number == hostile;
                return isHostile ? Hostile(way, sound, head, noise) : sound;
            },
        };
        trial.Did($"Way {way} at request {hostile} or {kind}, head {head}");
        var mode = trial.Choose(["read-only", "read-only", "read-write"]);
        await trial.ReachSums(mayRefuse: false, $"--store-remote={server.Address}", $"--store-mode={mode}");
        if (trial.Chance(0.3))
            await trial.ReachSums(mayRefuse: false); // without the shared store
    }

    private static byte[] Hostile(int way, byte[] sound, string head, byte[] noise) => way switch
    {
        0 => noise,
        1 => [],
        2 => sound[..(sound.Length / 2)],
        3 => [.. sound[..^1], (byte)(sound[^1] ^ 1)],
        4 => [.. Bytes($"HTTP/1.1 {head}\n\n"), .. noise],
        5 => Bytes($"HTTP/1.1 200 OK\nContent-Length: {noise.Length}\n\n").Concat(noise).ToArray(),
        _ => [.. Bytes($"HTTP/1.1 {head}\nX: {new string('x', 200_000)}\n\n"), .. noise],
    };

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n"));
}
