using System.Globalization;

namespace Hormesis.Servers;

/// <summary>Debian's nginx with its own WebDAV, set up as docs/shared-store.md says.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly ServerProcess process;

    private NginxServer(ServerProcess process, string folder) =>
        (this.process, Store) = (process, Path.Combine(folder, "store"));

    public string Address => $"http://127.0.0.1:{process.Port.ToString(CultureInfo.InvariantCulture)}/hormesis";

    /// <summary>The folder that it offers.</summary>
    public string Store { get; }

    /// <param name="folder">An empty folder.</param>
    /// <param name="more">Directives of the location.</param>
    /// <param name="maxBody">Largest content that it takes; 0 for any.</param>
    public static async Task<NginxServer> Start(string folder, string more = "", string maxBody = "0")
    {
        var program = InstalledProgram.Nginx;
        return new(await ServerProcess.Start(port => new(program, Configure(folder, port, more, maxBody))), folder);
    }

    /// <returns>Arguments of nginx.</returns>
    public static string[] Configure(string folder, int port, string more = "", string maxBody = "0")
    {
        Directory.CreateDirectory(Path.Combine(folder, "store"));
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), Configuration(folder, port, more, maxBody));
        return ["-e", Path.Combine(folder, "error.log"), "-c", Path.Combine(folder, "nginx.conf")];
    }

    public void Dispose() => process.Dispose();

    private static string Configuration(string folder, int port, string more, string maxBody) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        daemon off;
        master_process on;
        worker_processes 1;
        error_log {{folder}}/error.log;
        pid {{folder}}/nginx.pid;
        events {}
        http {
          access_log off;
          client_body_temp_path {{folder}}/body;
          proxy_temp_path {{folder}}/proxy;
          fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi;
          scgi_temp_path {{folder}}/scgi;
          server {
            listen 127.0.0.1:{{port}};
            location /hormesis/ {
              alias {{folder}}/store/;
              dav_methods PUT;
              create_full_put_path on;
              client_max_body_size {{maxBody}};
              {{more}}
            }
          }
        }
        """);
}
