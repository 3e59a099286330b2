using System.Text.Json;
using Hormesis.Files;

namespace Hormesis.Imaging.Json;

/// <summary>Reads JSON files that came with scans.</summary>
internal static class ForeignJson
{
    /// <summary>16 MiB: lists of a hundred thousand cases.</summary>
    private const long MaxBytes = 1L << 24;

    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Strict =
        new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <exception cref="HormesisException">The file is missing, too large, nested too deeply or not JSON, or gives a
    /// key twice; the message names the line.</exception>
    public static JsonDocument Read(string path)
    {
        using var file = UserFile.OpenRead(path);
        if (file.Length > MaxBytes)
            throw new HormesisException(
                $"{path}: the file has {file.Length} bytes; at most {MaxBytes} are allowed. Remove what is " +
                "not needed.");

        try
        {
            var json = JsonDocument.Parse(file, Strict);
            CheckText(json.RootElement);
            return json;
        }
        catch (JsonException error)
        {
            throw new HormesisException($"{path}: the file is not valid JSON, gives a key twice, or is nested deeper " +
                $"than {MaxDepth} levels: {VisibleText.OfLine(error.Message)}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new HormesisException($"{path}: the file has text that is not valid UTF-8 or Unicode. Save it as " +
                "UTF-8.", error);
        }
        catch (IOException error)
        {
            throw new HormesisException($"{path}: the file cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Shows a value in a message.</summary>
    public static string Show(JsonElement value) => $"`{VisibleText.OfValue(value.GetRawText())}`";

    /// <summary>Decodes every text once, because the parser does not.</summary>
    /// <exception cref="InvalidOperationException">A text is not valid.</exception>
    private static void CheckText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    CheckText(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    CheckText(item);
                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
