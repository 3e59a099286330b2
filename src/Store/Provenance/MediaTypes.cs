namespace Hormesis.Store.Provenance;

/// <summary>Media types by file extension.</summary>
internal static class MediaTypes
{
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".csv" => "text/csv",
        ".html" => "text/html",
        ".json" => "application/json",
        ".md" => "text/markdown",
        ".pdf" => "application/pdf",
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        ".tex" => "application/x-tex",
        ".txt" => "text/plain",
        _ => "application/octet-stream", // Weights (safetensors) and arrays (npy) have no registered type.
    };
}
