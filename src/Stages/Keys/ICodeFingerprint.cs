namespace Hormesis.Stages.Keys;

/// <summary>Identifies the version of a stage's code.</summary>
public interface ICodeFingerprint
{
    /// <param name="stage">Name of the stage: <c>train-unet</c>.</param>
    CodeIdentity Of(string stage);
}
