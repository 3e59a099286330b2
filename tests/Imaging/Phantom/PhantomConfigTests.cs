using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Hormesis.Imaging.Phantom;

namespace Hormesis.Imaging.Tests.Phantom;

public sealed class PhantomConfigTests
{
    [Fact]
    public void The_defaults_are_within_their_ranges() =>
        Assert.Empty(Sections(PhantomConfigs.Default).SelectMany(Errors));

    [Fact]
    public void Every_number_declares_its_range() =>
        Assert.All(
            Sections(PhantomConfigs.Default).SelectMany(section => section.GetType().GetProperties())
                .Where(property => property.PropertyType.IsPrimitive),
            property => Assert.NotNull(property.GetCustomAttribute<RangeAttribute>()));

    private static object[] Sections(PhantomConfig config) =>
        [config, config.Anatomy, config.Tumour, config.Mri, config.Ct];

    private static List<ValidationResult> Errors(object section)
    {
        var errors = new List<ValidationResult>();
        Validator.TryValidateObject(section, new ValidationContext(section), errors, validateAllProperties: true);
        return errors;
    }
}
