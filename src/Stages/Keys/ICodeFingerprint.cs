namespace Hormesis.Stages.Keys;

/// <summary>Tells one state of a stage's code from another.</summary>
public interface ICodeFingerprint
{
    /// <param name="stage">Name of the stage: <c>train-unet</c>.</param>
    CodeIdentity Of(string stage);
}
