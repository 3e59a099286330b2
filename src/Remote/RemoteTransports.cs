using Hormesis.Engine.Sharing;
using Hormesis.Remote.Folders;
using Hormesis.Remote.Http;
using Hormesis.Remote.Protocols;
using Hormesis.Remote.S3;
using Hormesis.Store.Sharing;

namespace Hormesis.Remote;

/// <summary>Opens shared stores by their addresses.</summary>
public static class RemoteTransports
{
    /// <summary>Opens a store without contacting the server. Credentials come from the environment, netrc or AWS's
    /// usual places.</summary>
    public static IRemoteTransport Open(RemoteAddress address) =>
        Open(address, new RemoteLimits(), Environment.GetEnvironmentVariable);

    /// <inheritdoc cref="Open(RemoteAddress)"/>
    /// <param name="environment">Returns the value of a variable; null if it is not set.</param>
    internal static IRemoteTransport Open(RemoteAddress address, RemoteLimits limits, Func<string,
        string?> environment) =>
        new ResilientTransport(Protocol(address, limits, environment), limits);

    private static IRemoteProtocol Protocol(RemoteAddress address, RemoteLimits limits, Func<string,
        string?> environment) => address.Kind switch
    {
        RemoteKind.Http =>
            new HttpProtocol(address.Text, HttpCredentials.Of(new(address.Text), address.IsOfFile, environment)),
        RemoteKind.S3 => new S3Protocol(address, limits.Part, environment),
        _ => new FolderProtocol(address.Text),
    };
}
